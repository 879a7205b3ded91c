import { z } from './model/schema.ts';

import type { ApiEvent } from './api/events.ts';
import type {
  ChooserFolder,
  CommitDone,
  Diagnostics,
  FileRef,
  ForgettingDone,
  ForgettingPlan,
  HostInfo,
  PrintedReport,
  RecentFile,
  ReportContent,
  SuddenEnd,
  WorkshopSnapshot,
} from './api/replies.ts';
import type { NotInFile } from './api/not-in-file.ts';
import { LONGEST_PASS_PHRASE } from './api/pass-phrase.ts';
import { MOST_OF_PDF } from './api/pdf-part.ts';
import {
  POINT_NAME,
  type KeptState,
  type PointName,
  type RestorePoint,
  type RestoreRecords,
  type RestoreTrouble,
} from './api/restore-points.ts';
import { SYNC_CHOICES } from './api/sync-state.ts';
import type { WrittenBack } from './api/written-back.ts';
import type {
  ChooseTrouble,
  CommitTrouble,
  CreateTrouble,
  ForgetTrouble,
  OpenTrouble,
  PrintTrouble,
  ProtectTrouble,
  UnlockTrouble,
  WriteTrouble,
} from './api/troubles.ts';
import { COMMAND_NAMES } from './commands/catalogue.ts';
import { nameSchema } from './model/text.ts';
import { MOST_MENTIONS } from './forgetting/mentions.ts';
import { idSchema } from './model/id.ts';
import { NOUNS } from './model/workshop.ts';
import { workshopDetailsSchema } from './model/workshop-details.ts';
import { preferenceChangesSchema, type Preferences } from './preferences.ts';
import { PAPERS } from './report/paper.ts';
import type { Result } from './result.ts';
import { SAMPLE_NAMES } from './samples/sample-name.ts';

/** A name the host handed out for a file, folder or printed report. Never a path: no call takes one from a window. */
const handleSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

const nothing = z.strictObject({});
const file = z.strictObject({ file: handleSchema });
/** Counts up in each window; the broadcast echoes it, so that the window drops the right prediction. */
const clientNumber = z.int().min(1);
const pointName = z.string().regex(POINT_NAME) as z.ZodType<PointName, string>;
const fileName = z.string().min(1).max(255);
/** What a file is for, which decides its ending. */
const filePurpose = z.enum(['workshop', 'protected', 'pdf']);
const passPhrase = z.string().min(1).max(LONGEST_PASS_PHRASE);

interface Call<S extends z.ZodType, R> {
  readonly input: S;
  /** Largest request, in bytes of JSON. */
  readonly maxBytes: number;
  /** Carries the reply's type; there is no value. */
  readonly reply?: R;
}

function call<R>() {
  return <S extends z.ZodType>(input: S, maxBytes = 4_096): Call<S, R> => ({ input, maxBytes });
}

/** Every call between a window and the program, in one place. A call without a handler does not compile. */
export const CALLS = {
  hostInfo: call<Result<HostInfo, never>>()(nothing),

  preferences: call<Result<Preferences, never>>()(nothing),
  /** Those given change, the others stay. Every window is told. */
  changePreferences: call<Result<Preferences, never>>()(preferenceChangesSchema),

  /** Null when the program ended as it should, or that has been seen. */
  suddenEnd: call<Result<SuddenEnd | null, never>>()(nothing),
  dismissSuddenEnd: call<Result<null, never>>()(nothing),
  diagnostics: call<Result<Diagnostics, never>>()(nothing),

  listRecent: call<Result<readonly RecentFile[], never>>()(nothing),
  forgetRecent: call<Result<null, never>>()(file),
  /** Where a new file of this name would go if nobody says otherwise: Documents/Trilane, a free name. */
  suggestFile: call<Result<FileRef, ChooseTrouble>>()(
    z.strictObject({ purpose: filePurpose, name: z.string().max(400) }),
  ),
  /** The system's own dialog, where the host has one; null when the user cancelled. */
  chooseFile: call<Result<FileRef | null, ChooseTrouble>>()(
    z.strictObject({
      purpose: z.enum(['open-workshop', 'save-workshop', 'save-protected', 'save-pdf']),
      suggestion: z.string().max(400),
    }),
  ),
  /** One folder of the in-window chooser; null is where it starts. */
  listFolder: call<Result<ChooserFolder, ChooseTrouble>>()(
    z.strictObject({ folder: handleSchema.nullable() }),
  ),
  nameFile: call<Result<FileRef, ChooseTrouble>>()(
    z.strictObject({ folder: handleSchema, name: fileName, purpose: filePurpose }),
  ),

  createWorkshop: call<Result<WorkshopSnapshot, CreateTrouble>>()(
    z.strictObject({ file: handleSchema, details: workshopDetailsSchema.omit({ id: true }) }),
    8_192,
  ),
  /** One that can only be read, or that a newer Trilane made, is opened to be looked at (`hold`). */
  openWorkshop: call<Result<WorkshopSnapshot, OpenTrouble>>()(file),
  openSample: call<Result<WorkshopSnapshot, CreateTrouble>>()(
    z.strictObject({ sample: z.enum(SAMPLE_NAMES) }),
  ),
  /** Opens a file of a synced folder as answered: here, or on a copy on this laptop. It is not asked again. */
  openSynced: call<Result<WorkshopSnapshot, OpenTrouble>>()(
    z.strictObject({ file: handleSchema, worksIn: z.enum(SYNC_CHOICES) }),
  ),
  /** Opens a file that the program wrote for this window a moment ago: in a synced folder it asks once it is open. */
  openMade: call<Result<WorkshopSnapshot, OpenTrouble>>()(file),
  /**
   * Opens a file of a synced folder as it is there, without what is in its damaged copy. The copy is kept as `aside`;
   * null when it could be gone on with after all.
   */
  openWithoutCopy:
    call<Result<{ readonly opened: WorkshopSnapshot; readonly aside: FileRef | null }, OpenTrouble>>()(file),
  /** Brings the copy back as a whole and goes on; null when there is nothing to bring. */
  writeBackNow: call<Result<WrittenBack | null, never>>()(nothing),
  /** Looks at a file that another program has open, as it is now. */
  viewWorkshop: call<Result<WorkshopSnapshot, OpenTrouble>>()(file),
  /** The same again for the one on screen: what has come into it since, and whether it is free by now. */
  lookAgain: call<Result<WorkshopSnapshot | null, OpenTrouble>>()(nothing),
  currentWorkshop: call<Result<WorkshopSnapshot | null, never>>()(nothing),
  /** What is acknowledged and not in the file, to be asked about before it is let go of; null when there is nothing. */
  notInFile: call<Result<NotInFile | null, never>>()(nothing),
  saveCopy: call<Result<FileRef, WriteTrouble>>()(
    z.strictObject({ file: handleSchema, replace: z.boolean() }),
  ),
  /** The same under a pass phrase, in the age format. */
  saveProtectedCopy: call<Result<FileRef, ProtectTrouble>>()(
    z.strictObject({ file: handleSchema, replace: z.boolean(), passPhrase }),
    16_384,
  ),
  /** Makes an ordinary workshop file, `to`, of a protected copy, and opens that. Replaces nothing. */
  unlockCopy: call<Result<WorkshopSnapshot, UnlockTrouble | OpenTrouble>>()(
    z.strictObject({ file: handleSchema, to: handleSchema, passPhrase }),
    16_384,
  ),
  /** This window no longer waits for its protected copy to be locked or unlocked: nothing is written, unless it is by now. */
  cancelProtection: call<Result<null, never>>()(nothing),
  closeWorkshop: call<Result<null, WriteTrouble>>()(nothing),

  run: call<Result<CommitDone, CommitTrouble>>()(
    z.strictObject({
      number: clientNumber,
      command: z.enum(COMMAND_NAMES),
      /** Checked against the command's own schema by the session, which is the one to refuse it. */
      input: z.unknown(),
    }),
    1_048_576,
  ),
  undo: call<Result<CommitDone, CommitTrouble>>()(z.strictObject({ number: clientNumber })),
  redo: call<Result<CommitDone, CommitTrouble>>()(z.strictObject({ number: clientNumber })),

  /** What can be gone back to, newest first, each with how many people and services it has. */
  listRestorePoints: call<Result<readonly RestorePoint[], RestoreTrouble>>()(nothing),
  readRestorePoint: call<Result<RestoreRecords, RestoreTrouble>>()(z.strictObject({ point: pointName })),
  /** Makes the workshop say what it said then, as one change. */
  restore: call<Result<CommitDone, CommitTrouble>>()(
    z.strictObject({ number: clientNumber, point: pointName }),
  ),
  /** What an emergency kept of the open workshop and its file does not hold; null when there is nothing, or it was seen. */
  keptState: call<Result<KeptState | null, never>>()(nothing),
  dismissKeptState: call<Result<null, never>>()(nothing),
  /** The newest good restore point of a file that does not open; null when none is known. */
  rescueOffer: call<Result<{ readonly at: string } | null, never>>()(file),
  /** Writes that one as a file of its own, named as asked, and opens it. The file that does not open stays as it is. */
  openRescued: call<Result<WorkshopSnapshot, OpenTrouble | CreateTrouble>>()(
    z.strictObject({ file: handleSchema, name: fileName }),
  ),
  /** Names this place in the log, to come back to. */
  nameSnapshot: call<Result<CommitDone, CommitTrouble>>()(
    z.strictObject({ number: clientNumber, name: nameSchema }),
  ),
  /** What forgetting somebody would mean. Changes nothing. */
  planForgetting: call<Result<ForgettingPlan, ForgetTrouble>>()(z.strictObject({ stakeholder: idSchema })),
  /** Can't be undone. `replaceIn`: texts about others that no longer name them. Every window is told. */
  forgetStakeholder: call<Result<ForgettingDone, ForgetTrouble>>()(
    z.strictObject({
      stakeholder: idSchema,
      replaceIn: z
        .array(
          z.strictObject({
            noun: z.enum([...NOUNS, 'snapshot']),
            id: z.union([idSchema, z.string().regex(/^[1-9]\d{0,14}$/)]),
            field: z.string().max(40),
          }),
        )
        .max(MOST_MENTIONS),
    }),
    131_072,
  ),

  printReport: call<Result<PrintedReport, PrintTrouble>>()(z.strictObject({ paper: z.enum(PAPERS) })),
  cancelPrint: call<Result<null, never>>()(nothing),
  /** Bytes of a printed report from `from` up to `to`, base64: a preview needs few of them to show a page. */
  pdfPart: call<Result<string, { readonly code: 'expired' }>>()(
    z
      .strictObject({ pdf: handleSchema, from: z.int().min(0), to: z.int().min(1) })
      .refine(({ from, to }) => from < to && to - from <= MOST_OF_PDF),
  ),
  /** Writes the bytes that `printReport` showed, those and no others. */
  savePdf: call<Result<FileRef, WriteTrouble>>()(
    z.strictObject({ pdf: handleSchema, file: handleSchema, replace: z.boolean() }),
  ),
  /** For the hidden window that prints: what the page is to show. Refused to any other window. */
  reportContent: call<Result<ReportContent, PrintTrouble>>()(nothing),
  /** The hidden window has laid out its page, fonts and all. */
  reportReady: call<Result<null, PrintTrouble>>()(nothing),
} as const;

export type CallName = keyof typeof CALLS;
export type InputTo<C extends CallName> = z.output<(typeof CALLS)[C]['input']>;
export type ReplyTo<C extends CallName> = NonNullable<(typeof CALLS)[C]['reply']>;

/** One function for every call. `W` is what a host knows of the window that asks. */
export type Handlers<W> = {
  readonly [C in CallName]: (input: InputTo<C>, window: W) => Promise<ReplyTo<C>>;
};

/** Why a request never reached its handler: a bug in the window, or somebody else knocking. */
export type CallRefused = 'unknown-call' | 'bad-input' | 'too-large' | 'failed';

export type Request = { readonly id: number; readonly call: string; readonly input: unknown };
export type Message =
  | { readonly id: number; readonly reply: unknown }
  | { readonly id: number; readonly refused: CallRefused }
  | { readonly event: ApiEvent };
