import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { COMMAND_NAMES } from '../../shared/commands/catalogue.ts';
import { startLaptop } from '../test-support/laptop.ts';
import { cli, cliHere, jsonLines } from '../test-support/command-line.ts';
import { editWithOtherTool } from '../test-support/other-tool.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';

/** A folder with the retail sample in it. */
async function withRetail(): Promise<{ folder: string; retail: string }> {
  const folder = temporaryFolder();
  const retail = join(folder, 'retail.trilane');
  expect(await cli(['sample', 'retail', retail])).toEqual({ code: 0, out: '', errors: '' });
  return { folder, retail };
}

describe('help and version', () => {
  it('say what there is, and what one command takes', async () => {
    const { code, out, errors } = await cli(['--help']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    for (const verb of ['sample', 'check', 'export', 'apply', 'commands'])
      expect(out).toContain(`\n  ${verb}`);
    expect((await cli(['export', '--help'])).out).toContain('--paper A4|Letter');
    expect((await cli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what can’t be done is one sentence, and 2', () => {
  it.each([
    [[], 'Say what to do: sample, check, export, apply, or commands.'],
    [['destroy'], 'There is no command “destroy”.'],
    [['toString'], 'There is no command “toString”.'],
    [['check'], 'Use “check” as in “check FILE [--json]”.'],
    [['check', 'a', 'b'], 'Use “check” as in “check FILE [--json]”.'],
    [['check', 'a', '--loud'], '“check” has no option “--loud”.'],
    [['check', 'a', '--json=yes'], 'Use “check” as in'],
    [['commands', 'all'], 'Use “commands” as in “commands”.'],
    [['sample', 'farm', 'a.trilane'], 'There is no sample “farm”. Use retail, hospital, debit-card, or'],
    [['export', 'a.trilane'], 'Say what to write: --pdf OUT or --json OUT'],
    [['export', 'a.trilane', '--pdf', 'a', '--json', 'b'], 'Say what to write: --pdf OUT or --json OUT'],
    [['export', 'a.trilane', '--pdf'], 'Use “export” as in'],
    [['export', 'a.trilane', '--json', '-', '--paper', 'A4'], '--paper belongs to --pdf.'],
    [['export', 'a.trilane', '--pdf', 'a', '--paper', 'A5'], 'There is no paper “A5”. Use A4 or Letter.'],
    [['check', 'a.trilane'], 'a.trilane was moved, renamed, or is on a drive that is not connected.'],
    [['export', 'a.trilane', '--json', '-'], 'a.trilane was moved, renamed'],
    [['apply', 'a.trilane', 'commands.jsonl'], 'commands.jsonl is not there.'],
    [['apply', 'a.trilane', '.'], '. can’t be read.'],
    [['apply', 'gone/a.trilane', '-'], 'The folder for a.trilane is not there any more.'],
    [['sample', 'retail', 'gone/a.trilane'], 'The folder for a.trilane is not there any more.'],
    [['sample', 'retail', '.'], 'is a folder. Name a file in it.'],
  ])('%j', async (args, sentence) => {
    const folder = temporaryFolder();
    const before = process.cwd();
    process.chdir(folder);
    const { code, out, errors } = await cliHere(args);
    process.chdir(before);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(sentence);
    expect(errors.trimEnd()).not.toContain('\n');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['check', 'export', 'apply'])('%s leaves a file alone that it can’t use', async (verb) => {
    const { folder, retail } = await withRetail();
    const picture = join(folder, 'picture.trilane');
    writeFileSync(picture, 'not a workshop');
    const newer = join(folder, 'newer.trilane');
    writeFileSync(newer, readFileSync(retail));
    editWithOtherTool(newer, 'PRAGMA user_version = 77');
    const damaged = join(folder, 'damaged.trilane');
    writeFileSync(damaged, readFileSync(retail));
    editWithOtherTool(damaged, `UPDATE service SET name = 'Changed'`);
    const more: Readonly<Record<string, readonly string[]>> = { export: ['--json', '-'], apply: ['-'] };

    for (const [file, sentence] of [
      [picture, 'was not made by Trilane'],
      [newer, 'has file version 77'],
      [damaged, 'can’t be read whole'],
      [folder, 'is a folder or a device'],
    ] as const) {
      const before = file === folder ? null : stateOf(file);
      const said = await cli([verb, file, ...(more[verb] ?? [])], '{"command":"undo"}\n');
      expect(said).toEqual({ code: 2, out: '', errors: expect.stringContaining(sentence) as unknown });
      if (before) expect(stateOf(file)).toEqual(before);
    }
  });

  it('names who has the file open, and waits for nobody', async () => {
    const { folder, retail } = await withRetail();
    const second = startSecondProgram(retail);
    expect(await second.next()).toBe('open');
    for (const args of [
      ['check', retail],
      ['export', retail, '--json', '-'],
      ['apply', retail, '-'],
      ['sample', 'retail', retail, '--force'],
    ]) {
      const said = await cli(args, '{"command":"undo"}\n');
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.errors).toContain('retail.trilane is open on Second laptop since');
    }
    await second.close();
    expect(readdirSync(folder)).toEqual(['retail.trilane']);
  });
});

describe('sample', () => {
  it('writes a complete example, whose history is a real one', async () => {
    const { folder, retail } = await withRetail();
    expect(readdirSync(folder)).toEqual(['retail.trilane']);
    expect(await cli(['check', retail])).toEqual({ code: 0, out: 'No gaps.\n', errors: '' });
    const laptop = startLaptop();
    const opened = await laptop.open(retail);
    expect(opened.log.undo?.label.code).toBe('placed');
    expect(await laptop.lane('Inventory management', 'sponsor')).toEqual(['Rafael Ortiz*']);
  });

  it('replaces a file only when told to', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    writeFileSync(path, 'something else');
    const before = stateOf(path);
    const refused = await cli(['sample', 'retail', path]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.errors).toContain('--force');
    expect(stateOf(path)).toEqual(before);
    expect(await cli(['sample', 'retail', path, '--force'])).toMatchObject({ code: 0, errors: '' });
    expect((await cli(['check', path])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.trilane']);
  });
});

describe('check', () => {
  it('says what is missing and what to do, ends with 1, and changes no byte', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const laptop = startLaptop();
    await laptop.create(path);
    await laptop.addService('Payroll');
    await laptop.addPeople('Amira', 'Ines');
    await laptop.place('Amira', 'Payroll', 'customer');
    await laptop.place('Amira', 'Payroll', 'user');
    await laptop.place('Ines', 'Payroll', 'provider');
    await laptop.close();
    const before = stateOf(path);
    const { code, out, errors } = await cli(['check', path]);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(out).toMatch(/^To settle: Payroll has no sponsor\. .+ Place a sponsor\.\n1 gap, 1 to settle\.\n$/);

    const asJson = await cli(['check', path, '--json']);
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.out)).toMatchObject([
      { code: 'G03', level: 'error', lane: 'sponsor', title: 'Payroll has no sponsor' },
    ]);
    expect(stateOf(path)).toEqual(before);
  });

  it('ends with 0 when only something is to look at', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const laptop = startLaptop();
    await laptop.create(path);
    await laptop.addService('Payroll');
    await laptop.addPeople('Amira');
    for (const lane of ['customer', 'user', 'sponsor'] as const) await laptop.place('Amira', 'Payroll', lane);
    await laptop.close();
    const { code, out } = await cli(['check', path]);
    expect(code).toBe(0);
    expect(out).toMatch(/^To look at: Payroll has no provider\./);
  });
});

describe('export --json', () => {
  it('writes the whole workshop with its letters and gaps, and leaves it as it is', async () => {
    const { folder, retail } = await withRetail();
    const before = stateOf(retail);
    const out = join(folder, 'retail.json');
    expect(await cli(['export', retail, '--json', out])).toEqual({ code: 0, out: '', errors: '' });
    expect(stateOf(retail)).toEqual(before);
    const whole = JSON.parse(readFileSync(out, 'utf8')) as Record<string, readonly Record<string, unknown>[]>;
    expect(whole['workshop']).toMatchObject([{ title: 'Retail inventory' }]);
    expect(whole['findings']).toEqual([]);
    const [service] = whole['service'] ?? [];
    const cfo = whole['stakeholder']?.find(({ name }) => name === 'Rafael Ortiz');
    // raci.md: row 5 is A/R for the lead sponsor.
    expect(whole['raci']).toContainEqual({
      service: service?.['id'],
      activity: 5,
      stakeholder: cfo?.['id'],
      letter: 'A/R',
      reasons: [{ lane: 'sponsor', standing: 'lead', activity: 5, letter: 'A/R' }],
    });
    expect(await cli(['export', retail, '--json', '-'])).toEqual({
      code: 0,
      out: readFileSync(out, 'utf8'),
      errors: '',
    });
  });

  it('never writes over the workshop itself', async () => {
    const { folder, retail } = await withRetail();
    symlinkSync(retail, join(folder, 'link.json'));
    const before = stateOf(retail);
    for (const out of [retail, join(folder, 'link.json')]) {
      const said = await cli(['export', retail, '--json', out]);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.errors).toContain('is the workshop itself');
    }
    expect(stateOf(retail)).toEqual(before);
  });

  it('says when it can’t write there', async () => {
    const { folder, retail } = await withRetail();
    expect((await cli(['export', retail, '--json', join(folder, 'gone', 'a.json')])).code).toBe(2);
    mkdirSync(join(folder, 'folder'));
    expect((await cli(['export', retail, '--json', join(folder, 'folder')])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['folder', 'retail.trilane']);
  });
});

describe('commands', () => {
  it('lists every command, one a line, with the schema of its input', async () => {
    const { code, out } = await cli(['commands']);
    expect(code).toBe(0);
    const lines = jsonLines(out) as readonly { name: string; about: string; input: { type: string } }[];
    expect(lines.map(({ name }) => name)).toEqual([...COMMAND_NAMES, 'undo', 'redo']);
    for (const { about, input } of lines) {
      expect(about).not.toBe('');
      expect(input.type).toBe('object');
    }
    expect(lines.find(({ name }) => name === 'place')?.input).toMatchObject({
      required: ['stakeholder', 'service', 'lane'],
    });
  });
});
