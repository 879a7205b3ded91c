import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { WRITER } from '../../shared/api/hold.ts';
import type { WorkshopSnapshot } from '../../shared/api/replies.ts';
import { apply, invert } from '../../shared/change.ts';
import { execute, type Command } from '../../shared/commands/catalogue.ts';
import { recordsOf, type Workshop } from '../../shared/model/workshop.ts';
import { openRoom } from '../../shared/test-support/room.ts';
import { randomHistories } from '../../shared/test-support/workshops.ts';
import { absorb, predict, replicaOf, takeBack, type Replica } from './replica.ts';

const LOG = { seq: 1, savedAt: '2026-11-22T10:00:00.000Z', undo: null, redo: null, undoEnds: null };

function windowOn(workshop: Workshop): Replica {
  const file = { file: 'x'.repeat(22), name: 'a.trilane', place: 'Documents', exists: true };
  return replicaOf({
    records: recordsOf(workshop),
    file,
    log: LOG,
    hold: WRITER,
    sync: null,
  } satisfies Omit<WorkshopSnapshot, 'notInFile'>);
}

function must(replica: Replica, number: number, command: Command): Replica {
  const predicted = predict(replica, number, command);
  if (!predicted.ok) throw new Error(predicted.error.code);
  return predicted.value;
}

function committed(workshop: Workshop, command: Command, number: number, window = 'mine') {
  const result = execute(workshop, command);
  if (!result.ok) throw new Error(result.error.code);
  return {
    kind: 'changed',
    change: result.value,
    step: 'command',
    origin: { window, number },
    log: { ...LOG, seq: 1 + number },
  } as const;
}

function roomWith(...names: readonly string[]) {
  const room = openRoom('Payroll');
  for (const name of names) room.person(name);
  const drop = (name: string): Command => ({
    command: 'place',
    input: { id: room.mint(), stakeholder: room.who(name), service: room.service(), lane: 'customer' },
  });
  return { room, drop };
}

describe('what a window shows', () => {
  it('shows a drop before it is saved, and counts it as not yet saved', () => {
    const { room, drop } = roomWith('Amira');
    const after = must(windowOn(room.workshop()), 1, drop('Amira'));
    expect(after.shown.placement.size).toBe(1);
    expect(after.committed.placement.size).toBe(0);
    expect(after.predictions).toHaveLength(1);
  });

  it('keeps every table on screen when the drop is saved as predicted', () => {
    const { room, drop } = roomWith('Amira');
    const command = drop('Amira');
    const before = must(windowOn(room.workshop()), 1, command);
    const after = absorb(before, committed(before.committed, command, 1), true);
    expect(after.shown).toBe(before.shown);
    expect(after.committed).toBe(after.shown);
    expect(after.predictions).toEqual([]);
    expect(after.log.seq).toBe(2);
  });

  it('keeps a second drop on screen while the first is saved', () => {
    const { room, drop } = roomWith('Amira', 'Ben');
    const [first, second] = [drop('Amira'), drop('Ben')];
    const start = windowOn(room.workshop());
    const both = must(must(start, 1, first), 2, second);
    const after = absorb(both, committed(start.committed, first, 1), true);
    expect(after.predictions.map((one) => one.number)).toEqual([2]);
    expect(after.shown.placement.size).toBe(2);
    expect(after.committed.placement.size).toBe(1);
  });

  it('runs the waiting drop again when another window was first: the lead is whoever was saved first', () => {
    const { room, drop } = roomWith('Amira', 'Ben');
    const [mine, theirs] = [drop('Amira'), drop('Ben')];
    const start = windowOn(room.workshop());
    const waiting = must(start, 1, mine);
    const after = absorb(waiting, committed(start.committed, theirs, 1, 'other'), false);
    const leads = [...after.shown.placement.values()].filter((one) => one.lead);
    expect(leads.map((one) => one.stakeholder)).toEqual([room.who('Ben')]);
    expect(after.shown.placement.size).toBe(2);
  });

  it('takes a refused drop off the screen and leaves the others', () => {
    const { room, drop } = roomWith('Amira', 'Ben');
    const both = must(must(windowOn(room.workshop()), 1, drop('Amira')), 2, drop('Ben'));
    const after = takeBack(both, 1);
    expect([...after.shown.placement.values()].map((one) => one.stakeholder)).toEqual([room.who('Ben')]);
    expect([...after.shown.placement.values()][0]?.lead).toBe(true);
  });

  it('ends equal to the file, whatever was typed and in whatever pace it was saved', () => {
    fc.assert(
      fc.property(randomHistories, fc.nat({ max: 5 }), (history, lag) => {
        const [start] = history;
        if (!start) return;
        let replica = windowOn(start.before);
        let file = start.before;
        const waiting: { command: Command; number: number }[] = [];
        const saveOne = () => {
          const next = waiting.shift();
          if (!next) return;
          const event = committed(file, next.command, next.number);
          file = apply(file, event.change);
          replica = absorb(replica, event, true);
        };
        history.forEach(({ command }, index) => {
          const predicted = predict(replica, index + 1, command);
          if (!predicted.ok) return;
          replica = predicted.value;
          waiting.push({ command, number: index + 1 });
          if (waiting.length > lag) saveOne();
        });
        while (waiting.length > 0) saveOne();
        expect(replica.predictions).toEqual([]);
        expect(recordsOf(replica.shown)).toEqual(recordsOf(replica.committed));
        expect(replica.shown).toEqual(file);
      }),
      { numRuns: 60 },
    );
  });

  it('follows an undo from the program', () => {
    const { room, drop } = roomWith('Amira');
    const command = drop('Amira');
    const start = windowOn(room.workshop());
    const done = committed(start.committed, command, 1);
    const saved = absorb(must(start, 1, command), done, true);
    const undone = {
      ...done,
      change: invert(done.change),
      step: 'undo' as const,
      origin: { window: 'mine', number: 2 },
    };
    expect(absorb(saved, undone, true).shown.placement.size).toBe(0);
  });
});
