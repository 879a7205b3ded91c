import fc from 'fast-check';
import { expect, it } from 'vitest';

import { ok, type Result } from '../../shared/result.ts';
import { putBack, type KeptCopy, type Outgoing, type PutBackSteps } from './put-back.ts';

const ORIGINAL = '/sync/a';
const TAKEN = '2026-11-22T09:00:00.000Z';
const BACK = '2026-11-22T10:00:00.000Z';

/** A folder that others write too, and a laptop that may be cut off. Content stands for its own digest. */
class World {
  readonly folder = new Map<string, string>([[ORIGINAL, 'v0']]);
  /** What others wrote and nobody but others may take away. */
  readonly others = new Map<string, string>();
  kept: KeptCopy | null = null;
  local = 'v0';
  edits = 0;
  othersEdits = 0;

  open(): void {
    if (this.kept) return;
    const found = this.folder.get(ORIGINAL);
    if (found === undefined) return;
    this.kept = { original: ORIGINAL, target: ORIGINAL, ours: [found], seq: 0, since: TAKEN, mode: 0o644 };
    this.local = found;
  }

  edit(): void {
    if (!this.kept) return;
    this.edits += 1;
    this.local = `local ${this.edits}`;
  }

  outgoing(): Outgoing {
    return { digest: this.local, seq: this.edits, at: BACK };
  }

  otherWrites(path: string): void {
    this.othersEdits += 1;
    this.folder.set(path, `other ${this.othersEdits}`);
    this.others.set(path, `other ${this.othersEdits}`);
  }

  otherRemoves(path: string): void {
    this.folder.delete(path);
    this.others.delete(path);
  }

  /** Steps that end the program once `left` of them are done; `meddle` happens just before a file gets its name. */
  steps(left: number, meddle: boolean): PutBackSteps<'cut off'> {
    let count = left;
    const step = <T>(action: () => T): Promise<Result<T, 'cut off'>> => {
      count -= 1;
      if (count < 0) throw new Error('cut off');
      return Promise.resolve(ok(action()));
    };
    return {
      digestAt: (path) => step(() => this.folder.get(path) ?? null),
      put: (target, over) =>
        step(() => {
          if (meddle && count % 2 === 0) this.otherWrites(target);
          if ((this.folder.get(target) ?? null) !== over) return 'taken';
          this.others.delete(target);
          this.folder.set(target, this.local);
          return 'put';
        }),
      nameBeside: () => {
        const free = [1, 2, 3, 4, 5, 6, 7, 8, 9]
          .map((n) => `/sync/a ${n}`)
          .find((one) => !this.folder.has(one));
        return Promise.resolve(free ?? `/sync/a ${this.folder.size}`);
      },
      keep: (copy) =>
        step(() => {
          this.kept = copy;
          return null;
        }),
    };
  }
}

const action = fc.oneof(
  fc.record({ kind: fc.constantFrom('open', 'edit', 'other-writes', 'other-removes') }),
  fc.record({ kind: fc.constant('put-back'), left: fc.integer({ min: 0, max: 6 }), meddle: fc.boolean() }),
);

it('never replaces what others wrote, and loses nothing of its own, wherever it is cut off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const world = new World();
      for (const one of actions) {
        if (one.kind === 'open') world.open();
        else if (one.kind === 'edit') world.edit();
        else if (one.kind === 'other-writes') world.otherWrites(world.kept?.target ?? ORIGINAL);
        else if (one.kind === 'other-removes') world.otherRemoves(world.kept?.target ?? ORIGINAL);
        else if ('left' in one && world.kept) {
          const steps = world.steps(one.left, one.meddle);
          const back = await putBack(world.kept, world.outgoing(), steps).catch(() => null);
          if (back?.ok) {
            expect(world.folder.get(back.value.copy.target)).toBe(world.local);
            expect(world.kept).toEqual(back.value.copy);
            world.kept = null;
          } else {
            // The laptop still has its copy, and would find it.
            expect(world.kept.original).toBe(ORIGINAL);
          }
        }
        for (const [path, content] of world.others) expect(world.folder.get(path)).toBe(content);
      }
    }),
    { numRuns: 500 },
  );
});

it('knows its own bytes after a cut between the write and the note of it', async () => {
  const world = new World();
  world.open();
  world.edit();
  await putBack(world.kept ?? never(), world.outgoing(), world.steps(3, false)).catch(() => null);
  expect(world.folder.get(ORIGINAL)).toBe('local 1');
  world.edit();
  const back = await putBack(world.kept ?? never(), world.outgoing(), world.steps(9, false));
  expect(back).toMatchObject({ ok: true, value: { way: 'over' } });
  expect([...world.folder]).toEqual([[ORIGINAL, 'local 2']]);
});

it('comes beside what somebody else wrote meanwhile, and stays there from then on', async () => {
  const world = new World();
  world.open();
  world.edit();
  world.otherWrites(ORIGINAL);
  const first = await putBack(world.kept ?? never(), world.outgoing(), world.steps(9, false));
  expect(first).toMatchObject({ ok: true, value: { way: 'beside' } });
  world.edit();
  const second = await putBack(world.kept ?? never(), world.outgoing(), world.steps(9, false));
  expect(second).toMatchObject({ ok: true, value: { way: 'over', copy: { target: '/sync/a 1' } } });
  expect(world.folder.get(ORIGINAL)).toBe('other 1');
});

function never(): never {
  throw new Error('There is a working copy');
}
