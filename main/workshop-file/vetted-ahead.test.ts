import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { openingLeavesUntouched, refusedWith, workshopAt } from '../test-support/closed-workshop.ts';
import { leaveHotJournal } from '../test-support/hot-journal.ts';
import { inspector } from '../test-support/laptop.ts';
import { editWithOtherTool } from '../test-support/other-tool.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import type { Vetted } from './inspection.ts';
import { readWorkshopFile } from './opening-ladder.ts';
import { standingOf } from './private-copy.ts';
import { createVettedAhead } from './vetted-ahead.ts';

/** In seconds since 1970. */
const YESTERDAY = 1_796_000_000;

async function prepare() {
  const path = join(temporaryFolder(), 'a.trilane');
  await workshopAt(path);
  return path;
}

describe('a file that was vetted before somebody asked for it', () => {
  it('opens as any other', async () => {
    const path = await prepare();
    expect(await inspector.vetAhead(path)).not.toBeNull();
    expect(await readWorkshopFile(path, inspector)).toMatchObject({ ok: true });
    expect(await readWorkshopFile(path, inspector)).toMatchObject({ ok: true });
  });

  it('is vetted anew when another tool changed it since', async () => {
    const path = await prepare();
    expect(await inspector.vetAhead(path)).not.toBeNull();
    editWithOtherTool(path, `CREATE VIEW everyone AS SELECT name FROM stakeholder`);
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('altered'));
  });

  it('is vetted anew when somebody wrote over it and set its date back', async () => {
    const path = await prepare();
    // A date that can be set again to the nanosecond.
    utimesSync(path, YESTERDAY, YESTERDAY);
    expect(await inspector.vetAhead(path)).not.toBeNull();
    const bytes = readFileSync(path);
    // In the log, which the program itself does not walk again.
    const at = bytes.lastIndexOf('"code":"workshop-created"');
    expect(at).toBeGreaterThan(0);
    bytes.write('W', at + '"code":"'.length);
    writeFileSync(path, bytes);
    utimesSync(path, YESTERDAY, YESTERDAY);
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('damaged'));
  });

  it('is vetted anew when a crash has left half a change in it since', async () => {
    const path = await prepare();
    expect(await inspector.vetAhead(path)).not.toBeNull();
    leaveHotJournal(path);
    expect(await readWorkshopFile(path, inspector)).toMatchObject({ ok: true });
  });

  it('is remembered for one question, as it stood', async () => {
    const path = await prepare();
    const ahead = createVettedAhead();
    const standing = standingOf(path);
    const vetted: Vetted = { ...standing, recovered: standing.look, lastHash: 'abc' };
    ahead.remember(path, vetted);
    expect(ahead.take(path, standing)).toBe(vetted);
    expect(ahead.take(path, standing)).toBeNull();

    ahead.remember(path, vetted);
    const size = standing.look.size + 1n;
    expect(ahead.take(path, { ...standing, look: { ...standing.look, size } })).toBeNull();
  });
});
