import type { LogRows } from './log-rows.ts';
import { undoStacks, type UndoStacks } from './undo-stacks.ts';

/** What the whole log says about where its workshop stands. */
export interface LogPosition {
  readonly stacks: UndoStacks;
  /** Somebody was forgotten, and the parts of the file that nothing reads any more were not cleared of them yet. */
  readonly tracesLeft: boolean;
}

export function positionIn(log: LogRows): LogPosition {
  const steps = log.steps();
  const lastForgetting = steps.findLast(
    ({ code }) => code === 'stakeholder-forgotten' || code === 'traces-removed',
  );
  return { stacks: undoStacks(steps), tracesLeft: lastForgetting?.code === 'stakeholder-forgotten' };
}
