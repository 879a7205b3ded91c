import { apply, diff, invert, type Change } from '../../shared/change.ts';
import type { ViewReason } from '../../shared/api/hold.ts';
import type { NotInFile } from '../../shared/api/not-in-file.ts';
import type { CommitDone, ForgettingDone } from '../../shared/api/replies.ts';
import type {
  KeptState,
  PointName,
  RestorePoint,
  RestoreRecords,
  RestoreTrouble,
} from '../../shared/api/restore-points.ts';
import type {
  CommitTrouble,
  CreateTrouble,
  ForgetTrouble,
  OpenTrouble,
  WriteTrouble,
} from '../../shared/api/troubles.ts';
import { newIdsOf } from '../../shared/commands/new-ids.ts';
import { execute } from '../../shared/commands/catalogue.ts';
import type { Id } from '../../shared/model/id.ts';
import type { WorkshopDetails } from '../../shared/model/workshop-details.ts';
import { newWorkshop, recordsOf } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { oneAfterAnother } from '../one-after-another.ts';
import { digestOf, digestText } from '../workshop-file/content-digest.ts';
import { freshCopy } from '../workshop-file/copy-in-memory.ts';
import type { CopyToLock } from '../workshop-file/locking.ts';
import { createWorkshopFile } from '../workshop-file/create-file.ts';
import { identityAt, isSameFile } from '../workshop-file/file-identity.ts';
import type { FileInspection, Vetted } from '../workshop-file/inspection.ts';
import { isFree } from '../workshop-file/lock-probe.ts';
import type { LogEntry } from '../workshop-file/log-entry.ts';
import { openWorkshopFile } from '../workshop-file/opening-ladder.ts';
import { readAhead, type ReadAhead } from '../workshop-file/read-ahead.ts';
import { bytesAfter, bytesOfWorkshop, wouldNotOpen } from '../workshop-file/record-bytes.ts';
import type { WorkshopFile } from '../workshop-file/workshop-file.ts';
import { beginWriting, NOTHING_KEPT } from './begin-writing.ts';
import { CopiesUnderWay } from './copies-under-way.ts';
import { earlierState, earlierStates } from './earlier-states.ts';
import { finishForgetting, forgetSomebody, planForgetting } from './forget-somebody.ts';
import { mintId } from './mint-id.ts';
import { describe, logState, notInFile, notWriting, type Open, type Writing } from './open-state.ts';
import { proveWith, upgradingWith, type RestorePointsHost } from './restore-points-host.ts';
import { readCommand } from './read-command.ts';
import { newestGoodPoint, type GoodPoint } from '../restore-points/newest-good-point.ts';
import type {
  ChangedEvent,
  ForgetRequest,
  OpenWorkshop,
  Origin,
  SessionEvent,
  SessionForgettingPlan,
} from './session-link.ts';
import { createTroubleOf, isBreak } from './session-troubles.ts';
import { tidyDetails } from './tidy-details.ts';
import { viewWorkshop } from './viewed-workshop.ts';

export interface SessionHost {
  readonly inspector: FileInspection;
  /** Who is said to have the file open. */
  readonly computerName: string;
  /** Told of each commit, in order and before whoever asked for it has the answer. */
  changed(event: SessionEvent): void;
  /** Where restore points are kept, if they are. */
  readonly restorePoints?: RestorePointsHost;
}

/** The open workshop: its value and its file. The only writer. One request at a time, in the order they came. */
export class Session {
  readonly #host: SessionHost;
  #open: Open | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** Restore points are made one after the other, beside the turns: also those of a workshop that was open before. */
  readonly #meanwhile = oneAfterAnother();

  readonly #copies: CopiesUnderWay;
  /** What was read of a file before somebody asked for it; for one opening. */
  #ahead: ReadAhead | null = null;

  constructor(host: SessionHost) {
    this.#host = host;
    this.#copies = new CopiesUnderWay(host.inspector);
  }

  create(path: string, details: Omit<WorkshopDetails, 'id'>): Promise<Result<OpenWorkshop, CreateTrouble>> {
    return this.#inTurn(async () => {
      await this.#copies.settledAt(path);
      const made = await createWorkshopFile(path, newWorkshop(tidyDetails(details)));
      if (!made.ok) return made;
      const opened = await this.#openNow(path);
      return opened.ok ? opened : refuse(createTroubleOf(opened.error));
    });
  }

  open(path: string): Promise<Result<OpenWorkshop, OpenTrouble>> {
    return this.#inTurn(() => this.#openNow(path));
  }

  /** Reads what is likely to be opened next. Whoever opens something else meanwhile waits until it is read. */
  readAhead(path: string, vetted: Vetted): Promise<void> {
    return this.#inTurn(() => {
      if (this.#open === null) this.#ahead = readAhead(path, vetted);
    });
  }

  view(path: string, why: ViewReason['code']): Promise<Result<OpenWorkshop, OpenTrouble>> {
    return this.#inTurn(async () => {
      const open = this.#open;
      if (open?.file && isSameFile(open.file.identity, identityAt(path))) return ok(describe(open));
      const viewed = await viewWorkshop(path, why, this.#host.inspector);
      if (!viewed.ok) return viewed;
      this.#closeNow();
      this.#open = viewed.value;
      return ok(describe(this.#open));
    });
  }

  isFree(path: string): Promise<boolean> {
    return this.#inTurn(() => isFree(path));
  }

  current(): Promise<OpenWorkshop | null> {
    return this.#inTurn(() => this.#open && describe(this.#open));
  }

  async notInFile(): Promise<NotInFile | null> {
    const open = await this.#inTurn(() => this.#keepWhatIsLost());
    // Whoever closes a good file waits for no copy of it.
    if (open === null) return null;
    await this.pointsSettled();
    return notInFile(open);
  }

  run(
    origin: Origin,
    command: string,
    input: unknown,
    mint = false,
  ): Promise<Result<CommitDone, CommitTrouble>> {
    return this.#inTurn(() => {
      const open = this.#open;
      if (!open?.file) return refuse(notWriting(open));
      const read = readCommand(command, input, mint ? mintId : null);
      if (!read.ok) return read;
      const change = execute(open.workshop, read.value);
      if (!change.ok) return refuse({ code: 'refused', refusal: change.error });
      const added = new Set(change.value.edits.flatMap(({ id, before }) => (before === null ? [id] : [])));
      const ids = newIdsOf(read.value.command, read.value.input).filter((id) => added.has(id));
      return this.#commit(open, origin, 'command', change.value, null, ids);
    });
  }

  undo(origin: Origin): Promise<Result<CommitDone, CommitTrouble>> {
    return this.#takeBack(origin, 'undo', (file) => file.undoable);
  }

  redo(origin: Origin): Promise<Result<CommitDone, CommitTrouble>> {
    return this.#takeBack(origin, 'redo', (file) => file.redoable);
  }

  saveCopy(path: string, replace: boolean): Promise<Result<null, WriteTrouble>> {
    // Only taken in turn: a stick is slower than a drag.
    const begun = this.#inTurn(() => this.#open && this.#copies.begin(this.#open, path, replace));
    return begun.then((answer) => (answer ? answer() : refuse({ code: 'nothing-open' })));
  }

  async listPoints(): Promise<Result<readonly RestorePoint[], RestoreTrouble>> {
    // Not in turn: reading ten copies must not hold up a drag. Each is read on its own.
    const open = this.#open;
    return open?.file ? ok(await earlierStates(open)) : refuse({ code: 'nothing-open' });
  }

  async readPoint(point: PointName): Promise<Result<RestoreRecords, RestoreTrouble>> {
    const open = this.#open;
    if (!open?.file) return refuse({ code: 'nothing-open' });
    const state = (await earlierState(open, point))();
    return state.ok ? ok({ at: state.value.at, records: recordsOf(state.value.workshop) }) : state;
  }

  /** One change, as any: undo brings back what was there. */
  async restore(origin: Origin, point: PointName): Promise<Result<CommitDone, CommitTrouble>> {
    const open = await this.#inTurn(() => this.#open);
    if (!open?.file) return refuse(notWriting(open));
    const earlier = await earlierState(open, point);
    return this.#inTurn(() => {
      if (this.#open !== open) return refuse({ code: 'point-gone' });
      const state = earlier();
      if (!state.ok) return state;
      const { workshop, at } = state.value;
      const edits = diff(open.workshop, workshop);
      if (edits.length === 0) return refuse({ code: 'refused', refusal: { code: 'changes-nothing' } });
      const label = { code: 'restored', at } as const;
      const restored = this.#commit(open, origin, 'command', { label, edits }, null, []);
      if (restored.ok) open.kept = open.kept.then((kept) => (kept?.point === point ? null : kept));
      return restored;
    });
  }

  async keptState(): Promise<KeptState | null> {
    // Not in turn: reading a copy must not hold up a drag.
    const open = this.#open;
    return open?.file ? open.kept : null;
  }

  dismissKeptState(): Promise<null> {
    return this.#inTurn(() => {
      if (this.#open?.file) this.#open.kept = NOTHING_KEPT;
      return null;
    });
  }

  async newestGoodPoint(workshop: Id): Promise<GoodPoint | null> {
    const { restorePoints, inspector } = this.#host;
    return restorePoints ? newestGoodPoint(restorePoints.folder, workshop, proveWith(inspector)) : null;
  }

  /** Names the place where the log stands. `name` is tidy. */
  nameSnapshot(origin: Origin, name: string): Promise<Result<CommitDone, CommitTrouble>> {
    return this.#inTurn(async () => {
      const open = this.#open;
      if (!open?.file) return refuse(notWriting(open));
      const naming: Change = { label: { code: 'snapshot-named', name }, edits: [] };
      const named = this.#commit(open, origin, 'command', naming, null, []);
      // Its place in the log is what counts: nobody waits for the copy.
      if (named.ok) void open.points?.keep('snapshot');
      return named;
    });
  }

  copyToLock(fromMemory: boolean): Promise<Result<CopyToLock, WriteTrouble>> {
    return this.#inTurn(() => {
      const open = this.#open;
      if (!open) return refuse({ code: 'nothing-open' });
      const { workshop } = open;
      const taken = fromMemory ? null : open.file?.takeCopy(workshop);
      const digest = digestText(taken?.digest ?? digestOf(workshop));
      return ok({ bytes: taken?.bytes ?? freshCopy(workshop), digest });
    });
  }

  planForgetting(stakeholder: Id): Promise<Result<SessionForgettingPlan, ForgetTrouble>> {
    return this.#inTurn(() => {
      const open = this.#open;
      if (!open?.file) return refuse(notWriting(open));
      const plan = planForgetting(open, stakeholder);
      return plan ? ok(plan) : refuse({ code: 'not-there' });
    });
  }

  forget(request: ForgetRequest): Promise<Result<Omit<ForgettingDone, 'left'>, ForgetTrouble>> {
    return this.#inTurn(async () => {
      const open = this.#open;
      if (!open?.file) return refuse(notWriting(open));
      const forgotten = forgetSomebody(open, request);
      if (!forgotten.ok) return forgotten;
      const { workshop, opening, neutralName } = forgotten.value;
      open.workshop = workshop;
      open.bytes = null;
      open.opening = opening;
      // What tells of another past goes with it.
      open.kept = NOTHING_KEPT;
      const tracesLeft = await finishForgetting(open);
      this.#host.changed({ kind: 'replaced', records: recordsOf(workshop), log: logState(open) });
      return ok({ neutralName, tracesLeft });
    });
  }

  /** Afterwards nothing is open, whatever it says, and no restore point or copy of it is still being made. */
  close(): Promise<Result<null, WriteTrouble>> {
    return this.#inTurn(async () => {
      const closed = this.#closeNow();
      await Promise.all([this.pointsSettled(), this.#copies.settled()]);
      return closed;
    });
  }

  /** Once every restore point asked for so far is kept, or missed. */
  pointsSettled(): Promise<void> {
    if (this.#open?.file) this.#open.points?.hurry();
    return this.#meanwhile(() => Promise.resolve());
  }

  /** A step that throws (a bug) fails alone: the next one has its turn all the same. */
  #inTurn<T>(step: () => T | Promise<T>): Promise<T> {
    const turn = this.#turn.then(step);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** The workshop that was open stays open unless the new one opens. */
  async #openNow(path: string): Promise<Result<OpenWorkshop, OpenTrouble>> {
    // A copy on its way there would take the place of what is opened.
    await this.#copies.settledAt(path);
    const { inspector, computerName: computer } = this.#host;
    const since = new Date().toISOString();
    const ahead = this.#ahead;
    this.#ahead = null;
    const opened = await openWorkshopFile(
      path,
      this.#open?.file ?? null,
      inspector,
      { computer, since },
      upgradingWith(this.#host.restorePoints, inspector),
      ahead,
    );
    if (!opened.ok) return opened;
    if (opened.value !== 'already-open') {
      // Whatever closing says, each of its changes is in its file.
      this.#closeNow();
      const kept = beginWriting(opened.value, since, {
        ...this.#host,
        inTurn: (step) => void this.#inTurn(step),
        meanwhile: this.#meanwhile,
        isOpen: (one) => this.#open === one,
      });
      this.#open = kept;
      // The power went while somebody was being forgotten. Where it can't be done yet, the next opening tries again.
      if (kept.points && kept.file.tracesLeft) await finishForgetting(kept);
    }
    if (!this.#open) throw new Error('An open file has a workshop');
    return ok(describe(this.#open));
  }

  /** Within the session's turn: what is only in memory goes where it is safe. Null when all is in the file. */
  #keepWhatIsLost(): Writing | null {
    const open = this.#open;
    if (!open?.file || open.file.notHolding === null) return null;
    open.points?.keepWhatIsLost();
    return open;
  }

  #closeNow(): Result<null, WriteTrouble> {
    const open = this.#open;
    this.#keepWhatIsLost();
    this.#open = null;
    if (!open?.file) return ok(null);
    open.points?.end();
    return open.file.close();
  }

  #takeBack(
    origin: Origin,
    step: 'undo' | 'redo',
    next: (file: WorkshopFile) => LogEntry | null,
  ): Promise<Result<CommitDone, CommitTrouble>> {
    return this.#inTurn(() => {
      const open = this.#open;
      if (!open?.file) return refuse(notWriting(open));
      const entry = next(open.file);
      if (!entry) return refuse({ code: `nothing-to-${step}` });
      return this.#commit(open, origin, step, invert(entry), entry.seq, []);
    });
  }

  #commit(
    open: Writing,
    origin: Origin,
    step: ChangedEvent['step'],
    change: Change,
    undoes: number | null,
    ids: readonly Id[],
  ): Result<CommitDone, CommitTrouble> {
    // First of all: a change that does not fit this value must not reach the file.
    const after = apply(open.workshop, change);
    const before = open.bytes ?? bytesOfWorkshop(open.workshop);
    const bytes = bytesAfter(before, change.edits);
    if (wouldNotOpen(before, bytes, change.edits)) {
      return refuse({ code: 'refused', refusal: { code: 'too-much' } });
    }
    const committed = open.file.commit(change, undoes);
    if (!committed.ok) {
      if (isBreak(committed.error)) open.points?.broke();
      return committed;
    }
    open.workshop = after;
    open.bytes = bytes;
    open.points?.changed();
    this.#host.changed({ kind: 'changed', change, step, origin, log: logState(open) });
    return ok({ seq: committed.value.seq, savedAt: committed.value.at, ids });
  }
}
