import type { UndoEnd } from '../../shared/api/replies.ts';
import type { LabelCode } from '../../shared/change.ts';

/** What of a log entry decides the undo position. */
export interface Step {
  readonly seq: number;
  readonly undoes: number | null;
  readonly code: LabelCode;
}

/** Entries one upon another; null is the floor. Immutable, and cheap however long the log grows. */
export type Pile = { readonly seq: number; readonly below: Pile } | null;

/** What can be taken back, the next one on top. Taking back the top of `redo`, itself an undo, does the step again. */
export interface UndoStacks {
  readonly undo: Pile;
  readonly redo: Pile;
  /** What lies below the lowest step that can be undone; null is the making of the workshop. */
  readonly end: UndoEnd | null;
}

const NOTHING_TO_UNDO: UndoStacks = { undo: null, redo: null, end: null };

/** The undo position, derived from the log alone: closing and opening the file changes nothing about it. */
export function undoStacks(steps: Iterable<Step>): UndoStacks {
  let stacks = NOTHING_TO_UNDO;
  for (const step of steps) stacks = afterStep(stacks, step);
  return stacks;
}

/**
 * The stacks after one more entry. The first entry makes the workshop, so it stays. One that takes back the top of
 * `undo` is an undo, one that takes back the top of `redo` is a redo; any other is a new step, after which nothing
 * can be redone. A snapshot names a place and is no step. An upgrade is the end of all that: what the entries before it
 * say are records of another shape. So is forgetting somebody: what comes back must not bring them back.
 */
export function afterStep(stacks: UndoStacks, { seq, undoes, code }: Step): UndoStacks {
  const { undo, redo, end } = stacks;
  if (code === 'upgraded') return { undo: null, redo: null, end: 'upgraded' };
  if (code === 'stakeholder-forgotten') return { undo: null, redo: null, end: 'forgotten' };
  if (code === 'snapshot-named' || code === 'traces-removed') return stacks;
  if (undoes !== null && undo?.seq === undoes) return { undo: undo.below, redo: { seq, below: redo }, end };
  if (undoes !== null && redo?.seq === undoes) return { undo: { seq, below: undo }, redo: redo.below, end };
  return seq === 1 ? NOTHING_TO_UNDO : { undo: { seq, below: undo }, redo: null, end };
}
