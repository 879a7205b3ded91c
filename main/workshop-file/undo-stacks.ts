/** What of a log entry decides the undo position. */
export interface Step {
  readonly seq: number;
  readonly undoes: number | null;
}

/** Entries one upon another; null is the floor. Immutable, and cheap however long the log grows. */
export type Pile = { readonly seq: number; readonly below: Pile } | null;

/** What can be taken back, the next one on top. Taking back the top of `redo`, itself an undo, does the step again. */
export interface UndoStacks {
  readonly undo: Pile;
  readonly redo: Pile;
}

const NOTHING_TO_UNDO: UndoStacks = { undo: null, redo: null };

/** The undo position, derived from the log alone: closing and opening the file changes nothing about it. */
export function undoStacks(steps: Iterable<Step>): UndoStacks {
  let stacks = NOTHING_TO_UNDO;
  for (const step of steps) stacks = afterStep(stacks, step);
  return stacks;
}

/**
 * The stacks after one more entry. The first entry makes the workshop, so it stays. One that takes back the top of
 * `undo` is an undo, one that takes back the top of `redo` is a redo; any other is a new step, after which nothing
 * can be redone.
 */
export function afterStep({ undo, redo }: UndoStacks, { seq, undoes }: Step): UndoStacks {
  if (undoes !== null && undo?.seq === undoes) return { undo: undo.below, redo: { seq, below: redo } };
  if (undoes !== null && redo?.seq === undoes) return { undo: { seq, below: undo }, redo: redo.below };
  return seq === 1 ? NOTHING_TO_UNDO : { undo: { seq, below: undo }, redo: null };
}
