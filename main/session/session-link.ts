import type { ApiEvent } from '../../shared/api/events.ts';
import type { Hold, ViewReason } from '../../shared/api/hold.ts';
import type { NotInFile } from '../../shared/api/not-in-file.ts';
import type {
  KeptState,
  PointName,
  RestorePoint,
  RestoreRecords,
  RestoreTrouble,
} from '../../shared/api/restore-points.ts';
import type { CommitDone, ForgettingDone, ForgettingPlan, LogState } from '../../shared/api/replies.ts';
import type {
  CommitTrouble,
  CreateTrouble,
  ForgetTrouble,
  OpenTrouble,
  WriteTrouble,
} from '../../shared/api/troubles.ts';
import type { Forgetting } from '../../shared/forgetting/forgetting.ts';
import type { Id } from '../../shared/model/id.ts';
import type { SyncState } from '../../shared/api/sync-state.ts';
import type { WorkshopDetails } from '../../shared/model/workshop-details.ts';
import type { WorkshopRecords } from '../../shared/model/workshop.ts';
import type { GoodPoint } from '../restore-points/newest-good-point.ts';
import type { CopyToLock } from '../workshop-file/locking.ts';
import type { Result } from '../../shared/result.ts';

export interface OpenWorkshop {
  readonly path: string;
  readonly records: WorkshopRecords;
  readonly log: LogState;
  readonly hold: Hold;
  /** Null when its file holds all that was acknowledged. */
  readonly notInFile: NotInFile | null;
  /** Where a synced folder's file is worked in; of other files there is nothing to say. */
  readonly sync?: SyncState;
}

/** Who asked for a change: a window's name and its own client number. */
export type Origin = Extract<ApiEvent, { readonly kind: 'changed' }>['origin'];
export type ChangedEvent = Extract<ApiEvent, { readonly kind: 'changed' }>;
/** What every window is told of the open workshop. */
export type SessionEvent = ChangedEvent | Extract<ApiEvent, { readonly kind: 'replaced' }>;

/** A restore point could not be made (told once, until one is made again), or was made for a file that takes no more. */
export type PointNews = Extract<ApiEvent, { readonly kind: 'point-missed' | 'point-kept' }>;

/** The plan, with what stays inside the program: every name and address they ever had. */
export interface SessionForgettingPlan extends ForgettingPlan {
  readonly wholes: readonly string[];
}

export type ForgetRequest = Pick<Forgetting, 'stakeholder' | 'replaceIn'>;

/**
 * The session as its host sees it, from the other side of the worker thread. The session is the only writer of the
 * open workshop; a host only carries messages. All paths are absolute.
 */
export interface SessionLink {
  /** Writes a new workshop file (title and the rest in `details`; the id is minted here) and opens it. */
  create(path: string, details: Omit<WorkshopDetails, 'id'>): Promise<Result<OpenWorkshop, CreateTrouble>>;
  /** To work in. Whoever asks decides what becomes of a file that can't be worked in. */
  open(path: string): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /** To look at, as it is now. A file that is worked in here already stays so. */
  view(path: string, why: ViewReason['code']): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /** Whether nobody works in a file that is not open here. */
  isFree(path: string): Promise<boolean>;
  current(): Promise<OpenWorkshop | null>;
  /** Null when what is open is all in its file, or nothing is. Otherwise a restore point of it is made first, if it can be. */
  notInFile(): Promise<NotInFile | null>;
  /** `input` is checked against the command's schema here. With `mint`, absent new ids are made first (CLI). */
  run(
    origin: Origin,
    command: string,
    input: unknown,
    mint?: boolean,
  ): Promise<Result<CommitDone, CommitTrouble>>;
  undo(origin: Origin): Promise<Result<CommitDone, CommitTrouble>>;
  redo(origin: Origin): Promise<Result<CommitDone, CommitTrouble>>;
  /** A whole copy of the open workshop, verified, temp file then rename. Of a viewed one: what is on screen. */
  saveCopy(path: string, replace: boolean): Promise<Result<null, WriteTrouble>>;
  /** What can be gone back to, newest first, each read whole and proven. */
  listPoints(): Promise<Result<readonly RestorePoint[], RestoreTrouble>>;
  readPoint(point: PointName): Promise<Result<RestoreRecords, RestoreTrouble>>;
  /** Makes the workshop say what it said then, as one change. */
  restore(origin: Origin, point: PointName): Promise<Result<CommitDone, CommitTrouble>>;
  /** What was kept of the open workshop and is not in its file; null when there is nothing, or it was seen. */
  keptState(): Promise<KeptState | null>;
  dismissKeptState(): Promise<null>;
  /** Of a workshop that need not be open: the newest copy that proves itself. */
  newestGoodPoint(workshop: Id): Promise<GoodPoint | null>;
  /** Names the place where the log stands, and makes a restore point of it. */
  nameSnapshot(origin: Origin, name: string): Promise<Result<CommitDone, CommitTrouble>>;
  /** The open workshop as bytes, to be proven and locked elsewhere; from memory where the file says something else. */
  copyToLock(fromMemory: boolean): Promise<Result<CopyToLock, WriteTrouble>>;
  planForgetting(stakeholder: Id): Promise<Result<SessionForgettingPlan, ForgetTrouble>>;
  /** Ok once nothing in the workshop and its history names them; what is left of their bytes is in the answer. */
  forget(request: ForgetRequest): Promise<Result<Omit<ForgettingDone, 'left'>, ForgetTrouble>>;
  close(): Promise<Result<null, WriteTrouble>>;
  /** Called after each commit, in order. */
  onChanged(listener: (event: SessionEvent) => void): void;
  onPoint(listener: (news: PointNews) => void): void;
  /** Called when a mistake ended the session's thread: nothing is open any more, and everything acknowledged is in its file. */
  onStopped(listener: (why: Error) => void): void;
  /** Ends the worker thread, closing what is open. */
  end(): Promise<void>;
}
