import { create } from 'zustand';

import type { FileRef, WorkshopSnapshot } from '../../shared/api/replies.ts';
import type { SyncService } from '../../shared/api/sync-service.ts';
import type { SyncChoice } from '../../shared/api/sync-state.ts';
import type { CreateTrouble, OpenTrouble } from '../../shared/api/troubles.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { SampleName } from '../../shared/samples/sample-name.ts';
import { notify } from '../store/notices.ts';
import { openDialog } from '../store/app-state.ts';
import { mayLetGo } from '../store/letting-go.ts';
import { enter } from '../store/session.ts';
import { t } from '../store/words.ts';
import { askProgram } from '../store/ask-program.ts';
import { askForFile } from './file-chooser.tsx';
import { sayWhen } from './say-when.ts';
import { forgetRecent, loadRecent } from './recent-files.ts';

/** Why nothing was opened, with what its next step needs. */
export type OpeningTrouble =
  | {
      readonly kind: 'open';
      readonly file: FileRef;
      readonly trouble: OpenTrouble;
      /** It was asked for from the list of recent files. */
      readonly recent: boolean;
      /** When the newest good restore point of it was made, ISO 8601 in UTC, if there is one. */
      readonly rescueFrom?: string;
    }
  | { readonly kind: 'create'; readonly name: string; readonly trouble: CreateTrouble };

interface Opening {
  /** What takes longer than a moment to open. */
  readonly slow: string | null;
  readonly trouble: OpeningTrouble | null;
}

export const useOpening = create<Opening>()(() => ({ slow: null, trouble: null }));

/** Longer than this and the screen says what it is waiting for. */
const A_MOMENT = 500;

export function putTroubleAside(): void {
  useOpening.setState({ trouble: null });
}

/**
 * Opens a workshop file in place of what is open, which is asked about where it would be lost. True once it is on screen;
 * trouble is shown.
 */
export async function openFile(file: FileRef, recent = false): Promise<boolean> {
  return (await mayLetGo()) && openUnasked(file, recent);
}

/** The same where what is open is all in that file. */
async function openUnasked(file: FileRef, recent = false): Promise<boolean> {
  const reply = await saying(file.name, askProgram('openWorkshop', { file: file.file }));
  if (reply?.ok === false && reply.error.code === 'protected') {
    openDialog({ kind: 'unlock', file });
    return false;
  }
  return take(reply, (trouble) => ({ kind: 'open', file, trouble, recent }));
}

/** Lets the user choose a file, then opens it. */
export async function openFromDisk(): Promise<boolean> {
  const asked = await askForFile({ purpose: 'open-workshop', suggestion: '' });
  return asked !== null && openFile(asked.file);
}

/** Opens a file of a synced folder as answered. */
export async function openSynced(file: FileRef, worksIn: SyncChoice): Promise<boolean> {
  const reply = await saying(file.name, askProgram('openSynced', { file: file.file, worksIn }));
  return take(reply, (trouble) => ({ kind: 'open', file, trouble, recent: false }));
}

/** Opens a file that the program wrote for this window a moment ago. */
export async function openMade(file: FileRef): Promise<boolean> {
  const reply = await saying(file.name, askProgram('openMade', { file: file.file }));
  return take(reply, (trouble) => ({ kind: 'open', file, trouble, recent: false }));
}

/** Opens a file as it is in its synced folder, and says where its damaged copy is kept. */
export async function openWithoutCopy(file: FileRef, service: SyncService): Promise<void> {
  const reply = await saying(file.name, askProgram('openWithoutCopy', { file: file.file }));
  const opened = reply?.ok ? ok(reply.value.opened) : reply;
  if (!take(opened, (trouble) => ({ kind: 'open', file, trouble, recent: false }))) return;
  const aside = reply?.ok ? reply.value.aside : null;
  if (!aside) return;
  const { place } = aside;
  notify('kept', t('synced.aside', { name: file.name, service: t(`synced.service.${service}`), place }));
}

/** Looks at a file that is open somewhere else, as it is now. */
export async function viewFile(file: FileRef): Promise<boolean> {
  const reply = await saying(file.name, askProgram('viewWorkshop', { file: file.file }));
  return take(reply, (trouble) => ({ kind: 'open', file, trouble, recent: false }));
}

/** A worked example, in a new file of its own: the room may change it. */
export async function openSample(sample: SampleName): Promise<boolean> {
  if (!(await mayLetGo())) return false;
  const name = t(`start.samples.${sample}.title`);
  const reply = await saying(name, askProgram('openSample', { sample }));
  return take(reply, (trouble) => ({ kind: 'create', name, trouble }));
}

/** A recent file stands elsewhere now. Once it opens from there, its old place is forgotten. */
export async function findAgain(old: FileRef): Promise<void> {
  if (await openFromDisk()) await forgetRecent(old);
}

function take<E>(
  reply: Result<WorkshopSnapshot, E> | null,
  troubleOf: (error: E) => OpeningTrouble,
): boolean {
  if (reply === null) return false;
  if (reply.ok) {
    enter(reply.value);
    sayWhereItIs(reply.value);
    return true;
  }
  const trouble = troubleOf(reply.error);
  useOpening.setState({ trouble });
  void offerRescue(trouble);
  // A file that is gone shows so in the list.
  void loadRecent();
  return false;
}

/** What can't be read may have been kept: that is found out while the trouble is being read. */
async function offerRescue(trouble: OpeningTrouble): Promise<void> {
  if (trouble.kind !== 'open' || !isLost(trouble.trouble)) return;
  const offer = await askProgram('rescueOffer', { file: trouble.file.file });
  const rescueFrom = offer?.ok ? offer.value?.at : undefined;
  if (rescueFrom === undefined || useOpening.getState().trouble !== trouble) return;
  useOpening.setState({ trouble: { ...trouble, rescueFrom } });
}

function isLost({ code }: OpenTrouble): boolean {
  return ['damaged', 'altered', 'not-ours', 'no-content', 'missing', 'disk', 'copy-damaged'].includes(code);
}

/** Opens the newest good restore point as a file of its own, and says where that is. */
export async function openRescued(file: FileRef, at: string): Promise<void> {
  const name = t('restore.rescue.name', { name: file.name.replace(/\.trilane$/u, '') });
  const reply = await saying(file.name, askProgram('openRescued', { file: file.file, name }));
  if (!take(reply, (trouble) => rescueTrouble(file, name, trouble)) || !reply?.ok) return;
  const { name: rescued, place } = reply.value.file;
  notify('told', t('restore.rescue.done', { when: sayWhen(at), name: rescued, place }));
}

/** What is the matter with the new file, or with opening it. */
function rescueTrouble(file: FileRef, name: string, trouble: OpenTrouble | CreateTrouble): OpeningTrouble {
  switch (trouble.code) {
    case 'exists':
    case 'folder-missing':
    case 'disk-full':
    case 'is-open':
    case 'nothing-open':
    case 'expired':
    case 'not-allowed':
    case 'disk':
      return { kind: 'create', name, trouble };
    case 'missing':
      return { kind: 'open', file, trouble, recent: false };
    default:
      // The new file was taken away again. What is said of the old one would be about another file.
      return { kind: 'create', name, trouble: { code: 'disk' } };
  }
}

/** A new file in a synced folder brings the question along; a copy that was left here says so. */
export function sayWhereItIs({ file, sync }: WorkshopSnapshot): void {
  if (sync === null) return;
  const { service, asks, goesOn } = sync;
  if (asks) {
    useOpening.setState({
      trouble: { kind: 'open', file, trouble: { code: 'synced', service }, recent: false },
    });
  }
  if (goesOn) notify('kept', t('synced.goesOn', { service: t(`synced.service.${service}`) }));
}

/** Says what is being opened while `reply` takes longer than a moment. */
async function saying<T>(name: string, reply: Promise<T>): Promise<T> {
  useOpening.setState({ trouble: null });
  const timer = setTimeout(() => useOpening.setState({ slow: name }), A_MOMENT);
  try {
    return await reply;
  } finally {
    clearTimeout(timer);
    useOpening.setState({ slow: null });
  }
}
