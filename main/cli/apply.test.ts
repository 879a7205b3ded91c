import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { cli, CLI_ENV, cliReadBriefly, DATA_FOLDER, jsonLines } from '../test-support/command-line.ts';
import { pathOf, pointsIn, restorePointsFolder } from '../restore-points/point-folder.ts';
import { inspector, startLaptop } from '../test-support/laptop.ts';
import { tellFromLog } from '../test-support/other-tool.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { viewWorkshopFile } from '../workshop-file/view-workshop.ts';
import { MOST_LINE_BYTES } from './command-lines.ts';

const line = (command: string, input?: unknown) => `${JSON.stringify({ command, input })}\n`;
const addService = (name: string) => line('addServices', { services: [{ name }] });
const addPerson = (name: string) => line('addStakeholders', { stakeholders: [{ name }] });

interface Done {
  readonly ok: boolean;
  readonly ids: readonly string[];
}

describe('apply', () => {
  it('makes a file that is not there, carries out each line and says so', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    const first = await cli(['apply', path, '-'], addService('Payroll') + addPerson('Amira'));
    expect(first).toMatchObject({ code: 0, errors: '' });
    const [service, person] = jsonLines(first.out) as readonly Done[];
    const place = { stakeholder: person?.ids[0], service: service?.ids[0], lane: 'customer' };
    const commands = join(folder, 'commands.jsonl');
    writeFileSync(commands, line('editDetails', { title: 'Northfield' }) + line('place', place));
    const second = await cli(['apply', path, commands]);
    expect(second.code).toBe(0);
    expect(jsonLines(second.out)).toMatchObject([
      { ok: true, seq: 4, ids: [] },
      { ok: true, seq: 5, ids: [/^[0-9a-f-]{36}$/].map((form) => expect.stringMatching(form) as unknown) },
    ]);
    expect(readdirSync(folder)).toEqual(['a.trilane', 'commands.jsonl']);
    const laptop = startLaptop();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
    expect([...(await laptop.workshop()).workshop.values()]).toMatchObject([{ title: 'Northfield' }]);
  });

  it('keeps a restore point of how the file was, where the windows of the program keep theirs', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await cli(['apply', path, '-'], addService('Payroll'));
    const said = await cli(['apply', path, '-'], addService('Wi-Fi'));
    expect(said).toMatchObject({ code: 0, errors: '' });
    const { id } = tellFromLog(path).told.workshop.values().next().value ?? { id: 'none' };
    const own = join(restorePointsFolder(DATA_FOLDER), id);
    const [point, ...others] = pointsIn(own);
    if (!point) throw new Error('No restore point is kept');
    expect({ point, others }).toMatchObject({ point: { reason: 'opening', seq: 2 }, others: [] });
    const kept = await viewWorkshopFile(pathOf(own, point), inspector);
    expect(kept.ok && [...kept.value.workshop.service.values()].map(({ name }) => name)).toEqual(['Payroll']);
  });

  it('does the work where no restore point can be made, and says so', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await cli(['apply', path, '-'], addService('Payroll'));
    rmSync(restorePointsFolder(DATA_FOLDER), { recursive: true, force: true });
    writeFileSync(restorePointsFolder(DATA_FOLDER), 'a file has the folder’s name');
    const { code, out, errors } = await cli(['apply', path, '-'], addService('Wi-Fi'));
    rmSync(restorePointsFolder(DATA_FOLDER));
    expect({ code, said: jsonLines(out) }).toMatchObject({ code: 0, said: [{ ok: true }] });
    expect(errors).toContain('A restore point could not be made');
  });

  it('undoes and redoes, also what was done before', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await cli(['apply', path, '-'], addService('Payroll'));
    const { code, out } = await cli(['apply', path, '-'], line('undo') + line('undo') + line('redo'));
    expect(code).toBe(1);
    expect(jsonLines(out)).toEqual([
      { ok: true, seq: 3, ids: [] },
      { ok: false, error: 'There is nothing to undo.', code: 'nothing-to-undo', line: 2 },
      { ok: true, seq: 4, ids: [] },
    ]);
  });

  it('says what is wrong with a line, and goes on with the next', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const lines = [
      Buffer.from('\n  \n'),
      Buffer.from('nonsense\n'),
      Buffer.from('[]\n'),
      Buffer.from('{"command":"destroyEverything","input":{}}\r\n'),
      Buffer.from('{"command":"toString"}\n'),
      Buffer.from('{"command":"undo","because":"I can"}\n'),
      Buffer.from(line('addServices', { services: [] })),
      Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a]),
      Buffer.from(addPerson('x'.repeat(MOST_LINE_BYTES))),
      Buffer.from(line('removeService', { id: '01a2043b-1d74-7000-92e7-973971662e0b' })),
      Buffer.from(addService('Payroll').trimEnd()),
    ];
    const { code, out, errors } = await cli(['apply', path, '-'], Buffer.concat(lines));
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    const said = jsonLines(out) as readonly { ok: boolean; error: string; line: number; code: string }[];
    expect(said.slice(0, -1).map((one) => [one.line, one.ok, one.code])).toEqual([
      [3, false, 'bad-input'],
      [4, false, 'bad-input'],
      [5, false, 'bad-input'],
      [6, false, 'bad-input'],
      [7, false, 'bad-input'],
      [8, false, 'bad-input'],
      [9, false, 'bad-input'],
      [10, false, 'bad-input'],
      [11, false, 'not-there'],
    ]);
    expect(said.map((one) => one.error).slice(0, 8)).toEqual([
      'The line is not JSON.',
      'The line needs a “command” and its “input”, and nothing else.',
      'There is no command “destroyEverything”. “commands” lists them all.',
      'There is no command “toString”. “commands” lists them all.',
      'The line needs a “command” and its “input”, and nothing else.',
      expect.stringContaining('services'),
      'The line is not UTF-8 text.',
      'The line is longer than 1,048,576 bytes. Split it into several commands.',
    ]);
    expect(said.at(-1)).toMatchObject({ ok: true, seq: 2 });
  });

  it('has a line in the file before it says so', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const program = fileURLToPath(new URL('../cli.ts', import.meta.url));
    const child = spawn(process.execPath, [program, 'apply', path, '-'], { env: CLI_ENV });
    const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const name of ['Payroll', 'Wi-Fi', 'Cash desk']) {
      child.stdin.write(addService(name));
      // The next line is only written once this one was answered: nothing waits in a buffer.
      expect(JSON.parse(String((await said.next()).value))).toMatchObject({ ok: true });
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    const laptop = startLaptop();
    const opened = await laptop.open(path);
    expect(opened.records.service.map(({ name }) => name)).toEqual(['Payroll', 'Wi-Fi', 'Cash desk']);
    await laptop.close();
    expect(tellFromLog(path)).toMatchObject({ lastSeq: 4, gaps: 0, integrity: 'ok' });
  });

  it('stops when nobody listens any more, with what it said done and nothing broken', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const names = Array.from({ length: 3_000 }, (_, index) => `Service ${index}`);
    const { code, errors } = await cliReadBriefly(['apply', path, '-'], names.map(addService).join(''));
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    const { lastSeq, gaps, integrity } = tellFromLog(path);
    expect({ gaps, integrity }).toEqual({ gaps: 0, integrity: 'ok' });
    expect(lastSeq).toBeGreaterThan(1);
    expect(lastSeq).toBeLessThan(names.length);
    const laptop = startLaptop();
    await laptop.open(path);
  });

  it('does not read the workshop as its own commands', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await cli(['apply', path, '-'], addService('Payroll'));
    const said = await cli(['apply', path, path]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.errors).toContain('a.trilane is the workshop itself.');
  });
});
