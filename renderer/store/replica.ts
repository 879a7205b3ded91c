import type { ApiEvent } from '../../shared/api/events.ts';
import type { Hold } from '../../shared/api/hold.ts';
import type { SyncState } from '../../shared/api/sync-state.ts';
import type { FileRef, LogState, WorkshopSnapshot } from '../../shared/api/replies.ts';
import { apply, type Change } from '../../shared/change.ts';
import { execute, type Command } from '../../shared/commands/catalogue.ts';
import type { Refusal } from '../../shared/commands/refusal.ts';
import { workshopOf, type Workshop } from '../../shared/model/workshop.ts';
import { ok, type Result } from '../../shared/result.ts';

/** A command this window has run for itself and the program has not yet committed. */
export interface Prediction {
  readonly number: number;
  readonly command: Command;
  readonly change: Change;
  readonly after: Workshop;
}

/** This window's copy of the open workshop: what is in the file, and what is on its way there. */
export interface Replica {
  readonly committed: Workshop;
  readonly predictions: readonly Prediction[];
  /** What the screen shows: the committed value with every prediction applied. */
  readonly shown: Workshop;
  readonly file: FileRef;
  readonly log: LogState;
  readonly hold: Hold;
  readonly sync: SyncState | null;
}

type Changed = Extract<ApiEvent, { readonly kind: 'changed' }>;

export function replicaOf({ records, file, log, hold, sync }: Omit<WorkshopSnapshot, 'notInFile'>): Replica {
  const committed = workshopOf(records);
  return { committed, predictions: [], shown: committed, file, log, hold, sync };
}

/** Runs the command on what is shown: the same code the program will run, so the screen need not wait. */
export function predict(replica: Replica, number: number, command: Command): Result<Replica, Refusal> {
  const result = execute(replica.shown, command);
  if (!result.ok) return result;
  const after = apply(replica.shown, result.value);
  const prediction = { number, command, change: result.value, after };
  return ok({ ...replica, predictions: [...replica.predictions, prediction], shown: after });
}

/** Takes in a committed change: the right prediction is dropped, the remaining ones are run again on the new value. */
export function absorb(replica: Replica, changed: Changed, own: boolean): Replica {
  const [first, ...rest] = replica.predictions;
  if (own && first?.number === changed.origin.number && sameEdits(first.change, changed.change)) {
    // The common case keeps every table that is on screen: nothing is drawn twice.
    return { ...replica, committed: first.after, predictions: rest, log: changed.log };
  }
  const committed = apply(replica.committed, changed.change);
  const left = own ? without(replica.predictions, changed.origin.number) : replica.predictions;
  return rerun({ ...replica, committed, log: changed.log }, left);
}

/** The program refused it: what it predicted leaves the screen. */
export function takeBack(replica: Replica, number: number): Replica {
  return rerun(replica, without(replica.predictions, number));
}

function rerun(replica: Replica, predictions: readonly Prediction[]): Replica {
  const start: Replica = { ...replica, predictions: [], shown: replica.committed };
  return predictions.reduce((value, { number, command }) => {
    const result = predict(value, number, command);
    return result.ok ? result.value : value;
  }, start);
}

function without(predictions: readonly Prediction[], number: number): readonly Prediction[] {
  return predictions.filter((one) => one.number !== number);
}

function sameEdits(a: Change, b: Change): boolean {
  return JSON.stringify(a.edits) === JSON.stringify(b.edits);
}
