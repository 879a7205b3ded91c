import type { ApiEvent } from '../../shared/api/events.ts';
import type { WorkshopSnapshot } from '../../shared/api/replies.ts';
import { holdsAcknowledged } from '../../shared/api/not-in-file.ts';
import type { CommitTrouble, FileTrouble } from '../../shared/api/troubles.ts';
import { definitionOf, type Command } from '../../shared/commands/catalogue.ts';
import { assertNever } from '../../shared/result.ts';
import { nameLabel } from '../../shared/words/name-label.ts';
import { useApp } from './app-state.ts';
import { clientOver, ConnectionLost, type Client } from './client.ts';
import { changeAnswered, changeSent } from './leaving.ts';
import { clearNotices, notify, notifyOfUndo } from './notices.ts';
import { sayWrittenBack } from './written-back.ts';
import { absorb, predict, replicaOf, takeBack } from './replica.ts';
import type { Transport } from './transport.ts';
import { refusesChange } from './view-only.ts';
import { sayCommitTrouble, sayLabel, sayRefusal, t } from './words.ts';

let client: Client | null = null;
let ownWindow = '';
/** This window is here for a second time: its page crashed. */
let afterCrash = false;
let lastNumber = 0;
const ALL_SAVED = { unsaved: null, isInFile: true, keptAt: null } as const;

/** True once the file is on screen. */
type OpenRequested = (event: Extract<ApiEvent, { kind: 'open-requested' }>) => Promise<boolean>;

let openRequested: OpenRequested | null = null;
/** What was asked for last, perhaps under way. */
let opening: Promise<boolean> = Promise.resolve(false);

/** The program, once connected. */
export function program(): Client {
  if (!client) throw new Error('Not connected yet');
  return client;
}

/** Shows what is open in the program that this window is connected to, or the start screen. */
export async function startSession(
  connected: Promise<Transport>,
  onOpenRequested: OpenRequested,
): Promise<void> {
  openRequested = onOpenRequested;
  client = clientOver(await connectedOrSay(connected));
  client.onEvent(take);
  client.onLost(() => useApp.setState({ lost: true }));
  try {
    await showFirst(client);
  } catch (error) {
    // The window says by itself that the program is gone, or it is gone itself: loaded anew while it came up.
    if (!(error instanceof ConnectionLost)) throw error;
  }
}

async function showFirst(connected: Client): Promise<void> {
  const [host, preferences] = await Promise.all([
    connected.call('hostInfo', {}),
    connected.call('preferences', {}),
  ]);
  if (host.ok) useApp.setState({ host: host.value });
  if (preferences.ok) useApp.setState({ preferences: preferences.value });
  // By now the window has been told if a file is to be opened in it: that is drawn at once, and once.
  if (await opening) return;
  await showCurrent();
}

async function showCurrent(): Promise<void> {
  const current = await program().call('currentWorkshop', {});
  if (current.ok && current.value) {
    enter(current.value);
    if (afterCrash) notify('trouble', t('shell.windowCrashed'));
    afterCrash = false;
  } else useApp.setState({ phase: 'start' });
}

/** A window that finds no program says so, instead of waiting for good. */
async function connectedOrSay(connected: Promise<Transport>): Promise<Transport> {
  try {
    return await connected;
  } catch (error) {
    useApp.setState({ lost: true });
    throw error;
  }
}

export function enter(snapshot: WorkshopSnapshot): void {
  const { notInFile } = snapshot;
  const isSameFile = useApp.getState().replica?.file.file === snapshot.file.file;
  useApp.setState({
    phase: 'workshop',
    replica: replicaOf(snapshot),
    unsaved: notInFile && { code: notInFile.code },
    isInFile: notInFile === null,
    keptAt: notInFile?.keptAt ?? null,
    dialog: null,
  });
  // Whoever looks at a file again goes on where they were.
  if (isSameFile) return;
  useApp.setState({ view: 'board', service: null, focusMode: false });
  clearNotices();
}

/**
 * Runs a command: on screen at once, in the file as soon as it can be. False when it was refused on the spot, with the
 * reason said; a refusal that comes later takes the prediction back and says why.
 */
export function run(command: Command): boolean {
  const { replica } = useApp.getState();
  if (!replica) return false;
  if (refusesChange()) return false;
  const checked = definitionOf(command.command).input.safeParse(command.input);
  if (!checked.success) {
    notify('refused', t('trouble.commit.bad-input', { message: checked.error.issues[0]?.message ?? '' }));
    return false;
  }
  lastNumber += 1;
  const number = lastNumber;
  const predicted = predict(replica, number, command);
  if (!predicted.ok) {
    // Dropping something where it is asks for nothing, so there is nothing to explain.
    if (predicted.error.code !== 'changes-nothing') {
      notify('refused', sayRefusal(replica.shown, predicted.error));
    }
    return false;
  }
  useApp.setState({ replica: predicted.value });
  void settle(number, program().call('run', { number, ...command }));
  return true;
}

export function undo(): void {
  step('undo');
}

export function redo(): void {
  step('redo');
}

function step(name: 'undo' | 'redo'): void {
  const { replica } = useApp.getState();
  if (!replica || refusesChange()) return;
  const { undo: undoable, undoEnds } = replica.log;
  const isThere = undoable !== null || replica.predictions.length > 0;
  if (name === 'undo' && !isThere && undoEnds) return notify('refused', t(`shell.undoEnds.${undoEnds}`));
  lastNumber += 1;
  void settle(lastNumber, program().call(name, { number: lastNumber }));
}

/** The next of this window's own numbers, for a change that only the program can make. */
export function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}

/** True once the change is in the file; trouble is said. */
export async function settle(
  number: number,
  reply: Promise<{ ok: true } | { ok: false; error: CommitTrouble }>,
): Promise<boolean> {
  let kept = false;
  changeSent();
  try {
    const result = await reply;
    kept = result.ok;
    if (!result.ok) refused(number, result.error);
  } catch (error) {
    // The window says by itself that the program is gone; what was predicted is then not saved.
    if (!(error instanceof ConnectionLost)) {
      refused(number, { code: 'disk' });
      throw error;
    }
  } finally {
    changeAnswered(kept);
  }
  return kept;
}

function refused(number: number, trouble: CommitTrouble): void {
  const { replica } = useApp.getState();
  if (!replica) return;
  const left = takeBack(replica, number);
  if (aboutTheFile(trouble)) {
    // Stays in sight until a change is in the file again.
    useApp.setState(({ isInFile }) => ({
      replica: left,
      unsaved: trouble,
      isInFile: holdsAcknowledged(trouble.code) ?? isInFile,
    }));
    const lost = replica.predictions.find((one) => one.number === number);
    if (lost)
      notify('refused', t('shell.takenBack', { what: sayLabel(nameLabel(replica.shown, lost.change)) }));
    return;
  }
  useApp.setState({ replica: left });
  notify(trouble.code === 'refused' ? 'refused' : 'trouble', sayCommitTrouble(replica.shown, trouble));
}

function aboutTheFile(trouble: CommitTrouble): trouble is FileTrouble {
  switch (trouble.code) {
    case 'disk-full':
    case 'file-gone':
    case 'file-changed':
    case 'read-only':
    case 'disk':
    case 'stopped':
      return true;
    case 'refused':
    case 'bad-input':
    case 'nothing-to-undo':
    case 'point-gone':
    case 'point-unreadable':
    case 'nothing-to-redo':
    case 'nothing-open':
    case 'view-only':
      return false;
    default:
      return assertNever(trouble);
  }
}

function take(event: ApiEvent): void {
  const { replica } = useApp.getState();
  switch (event.kind) {
    case 'welcome':
      ownWindow = event.window;
      afterCrash = event.afterCrash;
      return;
    case 'changed': {
      if (!replica) return;
      const own = event.origin.window === ownWindow;
      useApp.setState({ replica: absorb(replica, event, own), ...ALL_SAVED });
      const { undo: undoable, redo: redoable } = event.log;
      if (own && event.step === 'undo' && redoable) {
        notifyOfUndo(t('shell.undone', { what: sayLabel(redoable) }));
      }
      if (own && event.step === 'redo' && undoable) {
        notifyOfUndo(t('shell.redone', { what: sayLabel(undoable) }));
      }
      return;
    }
    case 'replaced':
      // The names in notices, and what was on its way to the file, belong to the workshop as it was.
      if (!replica) return;
      useApp.setState(({ dialog }) => ({
        replica: replicaOf({ ...replica, ...event }),
        notices: [],
        // Whoever types into another one types into a workshop that is no more.
        dialog: dialog?.kind === 'forget' ? dialog : null,
      }));
      return;
    case 'closed':
      useApp.setState({ phase: 'start', replica: null, dialog: null, ...ALL_SAVED });
      clearNotices();
      return;
    case 'point-missed':
      notify('refused', t(`trouble.point.${event.trouble.code}`));
      return;
    case 'point-kept':
      if (replica) useApp.setState({ keptAt: event.at });
      return;
    case 'session-stopped':
      // Stays in sight until the workshop is opened again.
      if (replica) useApp.setState({ unsaved: { code: 'stopped' } });
      return;
    case 'written-back':
      sayWrittenBack(event.back);
      return;
    case 'reopened':
      void showCurrent();
      return;
    case 'preferences-changed':
      useApp.setState({ preferences: event.preferences });
      return;
    case 'open-requested':
      if (openRequested) opening = openRequested(event);
      return;
    default:
      assertNever(event);
  }
}
