import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Workshop } from '../../shared/model/workshop.ts';
import { inspector, must, startLaptop, type Laptop } from '../test-support/laptop.ts';
import { editWithOtherTool } from '../test-support/other-tool.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { viewWorkshopFile } from './view-workshop.ts';

/** A closed workshop with Amira as customer of Payroll. */
async function closedWorkshop(): Promise<{ readonly path: string; readonly workshop: Workshop }> {
  const { path, laptop } = await openWorkshop();
  const workshop = await laptop.workshop();
  await laptop.close();
  return { path, workshop };
}

async function openWorkshop(): Promise<{ readonly path: string; readonly laptop: Laptop }> {
  const path = join(temporaryFolder(), 'a.trilane');
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.addPeople('Amira');
  await laptop.place('Amira', 'Payroll', 'customer');
  return { path, laptop };
}

async function viewLeavesUntouched(path: string) {
  const before = stateOf(path);
  const beside = readdirSync(join(path, '..'));
  const viewed = await viewWorkshopFile(path, inspector);
  expect(stateOf(path)).toEqual(before);
  expect(readdirSync(join(path, '..'))).toEqual(beside);
  return viewed;
}

describe('looking at a workshop without opening it', () => {
  it('says what the file says, and leaves it as it is', async () => {
    const { path, workshop } = await closedWorkshop();
    const viewed = must(await viewLeavesUntouched(path));
    expect(viewed).toMatchObject({ workshop, seq: 4, version: SCHEMA_VERSION, holder: null });
  });

  it('shows what another program has saved so far, and goes on doing so', async () => {
    const { path, laptop } = await openWorkshop();
    const first = must(await viewWorkshopFile(path, inspector));
    expect(first.workshop).toEqual(await laptop.workshop());
    expect(first.holder?.computer).toBe('Facilitator’s laptop');
    const { seq, savedAt } = await laptop.run('addStakeholders', { stakeholders: [{ name: 'Ben' }] });
    const second = must(await viewWorkshopFile(path, inspector));
    expect(second).toMatchObject({ workshop: await laptop.workshop(), seq, asOf: savedAt });
  });

  it('reads a whole state of a file that another program writes as fast as it can', async () => {
    const { path } = await closedWorkshop();
    const storm = startSecondProgram(path, 'storm');
    expect(await storm.next()).toBe('open');
    let seq = 0;
    for (let look = 0; look < 5; look += 1) {
      const viewed = must(await viewWorkshopFile(path, inspector));
      expect(viewed.seq).toBeGreaterThanOrEqual(seq);
      seq = viewed.seq;
    }
    await storm.kill();
  });

  it('refuses what it would not open', async () => {
    const { path } = await closedWorkshop();
    editWithOtherTool(path, `UPDATE stakeholder SET name = 'Mallory'`);
    expect(await viewLeavesUntouched(path)).toEqual(refusedWith('damaged'));
    const text = join(temporaryFolder(), 'a.trilane');
    writeFileSync(text, 'Minutes');
    expect(await viewLeavesUntouched(text)).toEqual(refusedWith('not-ours'));
    expect(await viewWorkshopFile(`${text}2`, inspector)).toEqual(refusedWith('missing'));
  });
});

describe('a file of a newer version', () => {
  it.each([1, 100, 2 ** 31 - 1 - SCHEMA_VERSION])(
    'is read when it is built as ours, %d ahead',
    async (ahead) => {
      const { path, workshop } = await closedWorkshop();
      const version = SCHEMA_VERSION + ahead;
      editWithOtherTool(path, `PRAGMA user_version = ${version}`);
      expect(must(await viewLeavesUntouched(path))).toMatchObject({ workshop, version });
    },
  );

  it.each([
    ['a column', `ALTER TABLE service ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'`],
    ['a table', `CREATE TABLE budget (id TEXT PRIMARY KEY, amount INTEGER CHECK (amount >= 0)) STRICT`],
    ['an index', `CREATE INDEX service_name ON service (name) WHERE name <> ''`],
    ['a reference', `CREATE TABLE cost (service TEXT REFERENCES service (id))`],
  ])('is read when it brings %s', async (_what, sql) => {
    const { path, workshop } = await closedWorkshop();
    makeNewer(path, sql);
    expect(must(await viewLeavesUntouched(path))).toMatchObject({ workshop });
  });

  it.each([
    ['a view', `CREATE VIEW v AS SELECT * FROM service`],
    ['a trigger', `CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log; END`],
    ['a virtual table', `CREATE VIRTUAL TABLE words USING fts5(text)`],
    ['a generated column', `ALTER TABLE service ADD COLUMN long TEXT AS (name || name)`],
    ['an index over an expression', `CREATE INDEX upper_name ON service (upper(name))`],
    ['a check that calculates', `CREATE TABLE b (a TEXT CHECK (length(hex(zeroblob(a))) > 1))`],
    ['a remark', `CREATE TABLE b (a TEXT /* nothing */)`],
    ['a renamed column', `ALTER TABLE service RENAME COLUMN outcomes TO results`],
    ['a table less', `DROP TABLE activity_switch`],
    [
      'records that are none of ours',
      `CREATE TABLE more (a TEXT) STRICT; UPDATE stakeholder SET email = char(7)`,
    ],
  ])('says which version it needs when it has %s', async (_what, sql) => {
    const { path } = await closedWorkshop();
    makeNewer(path, sql);
    expect(await viewLeavesUntouched(path)).toEqual({
      ok: false,
      error: { code: 'newer', version: SCHEMA_VERSION + 1 },
    });
  });

  it('is called damaged when it is built as ours and does not say what its log says', async () => {
    const { path } = await closedWorkshop();
    makeNewer(path, `UPDATE stakeholder SET name = 'Mallory'`);
    expect(await viewLeavesUntouched(path)).toEqual(refusedWith('damaged'));
  });
});

function makeNewer(path: string, sql: string): void {
  editWithOtherTool(path, `${sql}; PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
}

function refusedWith(code: string) {
  return { ok: false, error: { code } };
}
