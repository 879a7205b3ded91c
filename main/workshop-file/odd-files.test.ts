import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { workshopOf, type Workshop } from '../../shared/model/workshop.ts';
import { refusedWith, workshopAt } from '../test-support/closed-workshop.ts';
import { inspector, must, startLaptop } from '../test-support/laptop.ts';
import { corrupted, type Pick } from '../test-support/odd-files/corruptions.ts';
import { ENORMOUS_FILES } from '../test-support/odd-files/enormous-files.ts';
import { FOREIGN_FILES } from '../test-support/odd-files/foreign-files.ts';
import { HOSTILE_FILES, makeHostile } from '../test-support/odd-files/hostile-files.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import { Session } from '../session/session.ts';
import type { FileInspection } from './inspection.ts';

/** The same in every run. */
function pickFrom(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function realWorkshop(): Promise<{
  readonly path: string;
  readonly bytes: Buffer;
  readonly workshop: Workshop;
}> {
  const path = join(temporaryFolder(), 'a.trilane');
  await workshopAt(path);
  const laptop = startLaptop();
  const opened = await laptop.open(path);
  await laptop.close();
  return { path, bytes: readFileSync(path), workshop: workshopOf(opened.records) };
}

describe('what is no workshop file', () => {
  it('is refused by its header, and left as it is', async () => {
    const { bytes } = await realWorkshop();
    const laptop = startLaptop();
    for (const [index, { what, code, make }] of FOREIGN_FILES.entries()) {
      const folder = join(temporaryFolder(), String(index));
      mkdirSync(folder);
      const path = join(folder, 'a.trilane');
      make(path, bytes);
      const before = [lstatSync(path, { bigint: true }).mtimeNs, readdirSync(folder)];
      expect(await laptop.session.open(path), `opening ${what}`).toEqual({ ok: false, error: { code } });
      expect([lstatSync(path, { bigint: true }).mtimeNs, readdirSync(folder)], `opening ${what}`).toEqual(
        before,
      );
    }
  });
});

describe('a file made to do harm', () => {
  it('is refused by the child alone, or says no more than it may', async () => {
    const { path, bytes } = await realWorkshop();
    for (const hostile of [...HOSTILE_FILES, ...ENORMOUS_FILES].filter((one) => one.heavy !== true)) {
      writeFileSync(path, bytes);
      makeHostile(path, hostile);
      const before = stateOf(path);
      const finding = await inspector.vet(path);
      expect(stateOf(path), `opening ${hostile.what}`).toEqual(before);
      // Were the file asked for after that, it would be missing.
      const takenAway: FileInspection = {
        ...inspector,
        vet: () => {
          if (!finding.ok) rmSync(path);
          return Promise.resolve(finding);
        },
      };
      const session = new Session({ inspector: takenAway, computerName: 'a', changed: () => undefined });
      const opened = await session.open(path);
      await session.undo({ window: 'a', number: 1 });
      await session.close();
      if (finding.ok)
        expect(opened.ok || opened.error.code === 'damaged', `opening ${hostile.what}`).toBe(true);
      else expect(opened, `opening ${hostile.what}`).toEqual(finding);
      expect(opened.ok, `opening ${hostile.what}`).toBe(hostile.harmless === true);
      if (hostile.refusedAs !== undefined) expect(opened).toEqual(refusedWith(hostile.refusedAs));
    }
  });
});

describe('a file whose bytes went wrong', () => {
  it('says what it said, or is refused and left as it is', async () => {
    const { path, bytes, workshop } = await realWorkshop();
    const laptop = startLaptop();
    const pick = pickFrom(9);
    let refused = 0;
    for (let number = 0; number < 64; number += 1) {
      const { how, bytes: wrong } = corrupted(bytes, number, pick);
      writeFileSync(path, wrong);
      const before = stateOf(path);
      const opened = await laptop.session.open(path);
      const label = `${number}: ${how}`;
      if (opened.ok) {
        expect(workshopOf(opened.value.records), `corruption ${label}`).toEqual(workshop);
        must(await laptop.session.close());
        continue;
      }
      refused += 1;
      expect(opened.error.code, `corruption ${label}`).toMatch(
        /^(damaged|altered|not-ours|no-content|newer|too-large)$/,
      );
      expect(stateOf(path), `corruption ${label}`).toEqual(before);
    }
    expect(refused).toBeGreaterThan(30);
  });
});
