import type { FileTrouble } from './troubles.ts';
import type { Label } from '../change.ts';
import type { Mention } from '../forgetting/mentions.ts';
import type { Id } from '../model/id.ts';
import type { StakeholderKind } from '../model/stakeholder.ts';
import type { WorkshopRecords } from '../model/workshop.ts';
import type { Paper } from '../report/paper.ts';
import type { Hold } from './hold.ts';
import type { NotInFile } from './not-in-file.ts';
import type { SyncService } from './sync-service.ts';
import type { SyncState } from './sync-state.ts';

export interface HostInfo {
  readonly host: 'electron' | 'local';
  /** Who shows the dialog that chooses a file: the system, or the window itself. */
  readonly chooser: 'native' | 'in-window';
  readonly version: string;
  /** Where new workshops go, and what the program keeps for itself, in words ("Documents / Trilane"). */
  readonly places: { readonly workshops: string; readonly data: string };
}

/** A file as a window knows it: a handle, its name, and where it is in words ("Documents / clients"). */
export interface FileRef {
  readonly file: string;
  readonly name: string;
  readonly place: string;
  /** Something stands there already: ask before replacing it. */
  readonly exists: boolean;
}

export interface RecentFile extends FileRef {
  readonly title: string;
  /** When it was last open, ISO 8601 in UTC. */
  readonly openedAt: string;
  readonly services: number;
  /** Absent of a file that was opened for the first time and not long enough for them to be counted. */
  readonly gaps?: number | undefined;
}

/** The program ended the last time without its user's doing. */
export interface SuddenEnd {
  /** When it stopped, or was last known to run: ISO 8601 in UTC. */
  readonly stoppedAt: string;
  /** The workshop that was open then. */
  readonly file: (FileRef & { readonly title: string }) | null;
  /** Who keeps that file, when it was worked in on a copy that is on this laptop still. */
  readonly copyWaitsFor: SyncService | null;
  /** What was noted of it, for whoever looks into it. No names. */
  readonly report: string;
}

/** What the program can say of itself: versions, sizes, counts. No names. */
export interface Diagnostics {
  readonly text: string;
}

export interface ChooserFolder {
  readonly folder: string;
  readonly name: string;
  /** From the topmost folder offered down to this one's parent. */
  readonly above: readonly { readonly folder: string; readonly name: string }[];
  readonly folders: readonly { readonly folder: string; readonly name: string }[];
  /** Workshop files only. */
  readonly files: readonly (FileRef & { readonly modifiedAt: string })[];
}

/** A label with the names it speaks of, as they were: for "Undo: Amira to Payroll, Sponsor". */
export interface NamedLabel {
  readonly label: Label;
  readonly names: {
    readonly stakeholder?: string;
    readonly service?: string;
    readonly organisation?: string;
  };
}

/**
 * Why undo goes back no further: the file was brought up to date, and what came before has another shape; or somebody
 * was forgotten, and must not come back.
 */
export type UndoEnd = 'upgraded' | 'forgotten';

/** Where the log stands. */
export interface LogState {
  /** Number of the last committed entry. */
  readonly seq: number;
  /** When it was committed, ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly undo: NamedLabel | null;
  readonly redo: NamedLabel | null;
  /** Set where nothing can be undone though something was done. */
  readonly undoEnds: UndoEnd | null;
}

export interface WorkshopSnapshot {
  readonly records: WorkshopRecords;
  readonly file: FileRef;
  readonly log: LogState;
  readonly hold: Hold;
  /** Null when its file holds all that was acknowledged. */
  readonly notInFile: NotInFile | null;
  /** Where a synced folder's file is worked in; null of any other. */
  readonly sync: SyncState | null;
}

export interface CommitDone {
  readonly seq: number;
  readonly savedAt: string;
  /** The ids the command brought in, in the order of its input. */
  readonly ids: readonly Id[];
}

export interface PrintedReport {
  readonly pdf: string;
  readonly pages: number;
  /** Of the PDF, in bytes: the window asks for what it shows of them. */
  readonly size: number;
  readonly suggestedName: string;
}

export interface ReportContent {
  readonly records: WorkshopRecords;
  readonly paper: Paper;
  /** The moment the report speaks of, ISO 8601 in UTC. */
  readonly at: string;
}

/** What forgetting somebody would mean, before anything is done. */
export interface ForgettingPlan {
  readonly stakeholder: Id;
  readonly name: string;
  readonly kind: StakeholderKind;
  /** What they are called from then on: "Person 7". */
  readonly neutralName: string;
  /** False for somebody who was removed and whom only the history still names. */
  readonly isListed: boolean;
  /** Texts about others in which the name stands: whether to replace it there, only people can say. */
  readonly mentions: readonly Mention[];
  /** How many texts there are beyond those: with a whole name, which is replaced, or with a part of one, which stays. */
  readonly beyond: { readonly replaced: number; readonly spared: number };
}

export interface ForgettingDone {
  readonly neutralName: string;
  /** Why the file still holds bytes of the name that nothing reads any more; null when they are gone. */
  readonly tracesLeft: FileTrouble | null;
  /** What the program itself keeps of the name outside the workshop, and could not change. */
  readonly left: readonly ForgettingLeft[];
}

/** Where the name still stands outside the workshop. `name` is that of a file, `place` its folder in words. */
export type ForgettingLeft =
  /** The whole of it, until what was done on this laptop is written back. */
  | { readonly code: 'synced-file' }
  /** It, or a part of it: in what the open file or a folder above it is called, or in who facilitated last. */
  | { readonly code: 'file-name' | 'folder-name' | 'facilitator' }
  /** Another file that carries it was taken off the list of recent files. Of one that carries a part, people decide. */
  | { readonly code: 'unlisted' | 'listed'; readonly name: string; readonly place: string }
  /** A copy of another file on this laptop, with changes that were not written back yet. */
  | { readonly code: 'kept-copy'; readonly name: string; readonly place: string }
  /** A copy of another file that did not open; restore points of other workshops. `place` is the folder to delete. */
  | { readonly code: 'set-aside' | 'points'; readonly place: string };
