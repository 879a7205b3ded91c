import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { undoStacks, type Pile, type Step } from './undo-stacks.ts';

function numbersOf(pile: Pile): readonly number[] {
  return pile ? [...numbersOf(pile.below), pile.seq] : [];
}

function stacksOf(undoes: readonly (number | null)[]) {
  const { undo, redo } = undoStacks(
    undoes.map((taken, index) => ({ seq: index + 1, undoes: taken, code: 'placed' })),
  );
  return { undo: numbersOf(undo), redo: numbersOf(redo) };
}

describe('what can be undone', () => {
  it('is nothing in a new workshop: its making stays', () => {
    expect(stacksOf([null])).toEqual({ undo: [], redo: [] });
  });

  it('is each step since, the last one first', () => {
    expect(stacksOf([null, null, null])).toEqual({ undo: [2, 3], redo: [] });
  });

  it('is one less after an undo, which can be taken back itself', () => {
    expect(stacksOf([null, null, null, 3])).toEqual({ undo: [2], redo: [4] });
  });

  it('is all of it again after a redo', () => {
    expect(stacksOf([null, null, null, 3, 4])).toEqual({ undo: [2, 5], redo: [] });
    expect(stacksOf([null, null, null, 3, 2, 5, 4])).toEqual({ undo: [6, 7], redo: [] });
  });

  it('forgets what could be redone once something new is done', () => {
    expect(stacksOf([null, null, null, 3, null])).toEqual({ undo: [2, 5], redo: [] });
  });

  it('ends where the file was brought up to date, and begins anew after it', () => {
    const steps: Step[] = [
      { seq: 1, undoes: null, code: 'workshop-created' },
      { seq: 2, undoes: null, code: 'placed' },
      { seq: 3, undoes: null, code: 'placed' },
      { seq: 4, undoes: 3, code: 'placed' },
      { seq: 5, undoes: null, code: 'upgraded' },
    ];
    expect(undoStacks(steps)).toEqual({ undo: null, redo: null, end: 'upgraded' });
    const later = undoStacks([...steps, { seq: 6, undoes: null, code: 'placed' }]);
    expect(later).toEqual({ undo: { seq: 6, below: null }, redo: null, end: 'upgraded' });
  });

  it('passes over a snapshot, which is a name and no step', () => {
    const steps: Step[] = [
      { seq: 1, undoes: null, code: 'workshop-created' },
      { seq: 2, undoes: null, code: 'placed' },
      { seq: 3, undoes: null, code: 'placed' },
      { seq: 4, undoes: 3, code: 'placed' },
      { seq: 5, undoes: null, code: 'snapshot-named' },
    ];
    expect(undoStacks(steps)).toEqual({
      undo: { seq: 2, below: null },
      redo: { seq: 4, below: null },
      end: null,
    });
  });

  it('ends where somebody was forgotten, and begins anew after it', () => {
    const steps: Step[] = [
      { seq: 1, undoes: null, code: 'workshop-created' },
      { seq: 2, undoes: null, code: 'placed' },
      { seq: 3, undoes: null, code: 'placed' },
      { seq: 4, undoes: 3, code: 'placed' },
      { seq: 5, undoes: null, code: 'stakeholder-forgotten' },
      { seq: 6, undoes: null, code: 'traces-removed' },
    ];
    expect(undoStacks(steps)).toEqual({ undo: null, redo: null, end: 'forgotten' });
    const later = undoStacks([...steps, { seq: 7, undoes: null, code: 'placed' }]);
    expect(later).toEqual({ undo: { seq: 7, below: null }, redo: null, end: 'forgotten' });
  });
});

/** What a facilitator presses, told without a log: two stacks of values. */
interface Room {
  readonly log: Step[];
  readonly undo: { readonly seq: number; readonly step: number }[];
  readonly redo: { readonly seq: number; readonly step: number }[];
}

function press(room: Room, key: 'do' | 'undo' | 'redo', step: number): void {
  const seq = room.log.length + 1;
  if (key === 'do') {
    room.log.push({ seq, undoes: null, code: 'placed' });
    room.undo.push({ seq, step });
    room.redo.length = 0;
    return;
  }
  const [from, to] = key === 'undo' ? [room.undo, room.redo] : [room.redo, room.undo];
  const top = from.pop();
  if (!top) return;
  room.log.push({ seq, undoes: top.seq, code: 'placed' });
  to.push({ seq, step: top.step });
}

describe('the undo position', () => {
  it('follows from the log, whatever was pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo')), (keys) => {
        const room: Room = { log: [{ seq: 1, undoes: null, code: 'workshop-created' }], undo: [], redo: [] };
        for (const [step, key] of keys.entries()) press(room, key, step);
        const { undo, redo } = undoStacks(room.log);
        expect(numbersOf(undo)).toEqual(room.undo.map(({ seq }) => seq));
        expect(numbersOf(redo)).toEqual(room.redo.map(({ seq }) => seq));
      }),
      { numRuns: 1_000 },
    );
  });
});
