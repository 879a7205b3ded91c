import type { PointNews, SessionEvent, SessionLink } from './session-link.ts';
import type { FileInspection, Vetted } from '../workshop-file/inspection.ts';

/** What is asked of the session across the thread. */
export type SessionCalls = Pick<
  SessionLink,
  | 'create'
  | 'open'
  | 'view'
  | 'isFree'
  | 'current'
  | 'notInFile'
  | 'run'
  | 'undo'
  | 'redo'
  | 'saveCopy'
  | 'listPoints'
  | 'readPoint'
  | 'restore'
  | 'keptState'
  | 'dismissKeptState'
  | 'nameSnapshot'
  | 'newestGoodPoint'
  | 'copyToLock'
  | 'planForgetting'
  | 'forget'
  | 'close'
>;
export type SessionCallName = keyof SessionCalls;

/** What the session asks of its host: looking at a file takes a child process, which only the host can start. */
export type InspectionCallName = keyof FileInspection;

export type ToWorker =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: SessionCallName;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'inspected'; readonly id: number; readonly finding: unknown }
  | { readonly kind: 'not-inspected'; readonly id: number; readonly error: string }
  /** Somebody looks at a window, and what they press next may be a file. */
  | { readonly kind: 'rehearse' }
  | { readonly kind: 'read-ahead'; readonly path: string; readonly vetted: Vetted }
  | { readonly kind: 'end' };

export type FromWorker =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  /** A bug: expected trouble comes as a `Result` in a reply. */
  | { readonly kind: 'thrown'; readonly id: number; readonly error: string }
  | { readonly kind: 'changed'; readonly event: SessionEvent }
  | { readonly kind: 'point'; readonly news: PointNews }
  | {
      readonly kind: 'inspect';
      readonly id: number;
      readonly name: InspectionCallName;
      readonly path: string;
    };

/** An error as text: not every error can cross to another thread. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export interface WorkerStart {
  readonly computerName: string;
  readonly restorePoints: string | null;
}
