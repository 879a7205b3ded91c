import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { ReportContent } from '../../shared/api/replies.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { Printer } from '../api/printer.ts';
import { cliHere } from '../test-support/command-line.ts';
import { startLaptop } from '../test-support/laptop.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';

/** Runs `export --pdf` in a program that prints as `printer` does. */
function exportPdf(printer: Printer, file: string, ...options: readonly string[]) {
  return cliHere(['export', file, ...options], printer);
}

async function workshopIn(folder: string): Promise<string> {
  const path = join(folder, 'a.trilane');
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.close();
  return path;
}

describe('export --pdf', () => {
  it('hands the workshop and the paper to the printer, and writes what it gives', async () => {
    const folder = temporaryFolder();
    const file = await workshopIn(folder);
    const asked: ReportContent[] = [];
    const printer: Printer = (content) => {
      asked.push(content);
      return Promise.resolve(ok(Buffer.from('a report')));
    };
    const out = join(folder, 'a.pdf');
    writeFileSync(out, 'an older report, and a longer one');
    expect(await exportPdf(printer, file, '--pdf', out)).toEqual({ code: 0, out: '', errors: '' });
    expect(await exportPdf(printer, file, '--pdf', '-', '--paper', 'Letter')).toMatchObject({
      out: 'a report',
    });
    expect(readFileSync(out, 'utf8')).toBe('a report');
    expect(asked.map(({ paper }) => paper)).toEqual(['A4', 'Letter']);
    expect(asked[0]?.records.service).toMatchObject([{ name: 'Payroll' }]);
    expect(readdirSync(folder)).toEqual(['a.pdf', 'a.trilane']);
  });

  it('says why there is no report, and leaves the older one', async () => {
    const folder = temporaryFolder();
    const file = await workshopIn(folder);
    const out = join(folder, 'a.pdf');
    writeFileSync(out, 'an older report');
    const printer: Printer = () => Promise.resolve(refuse({ code: 'no-browser' }));
    const said = await exportPdf(printer, file, '--pdf', out);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.errors).toContain('Install Chromium, Chrome or Edge.');
    expect(readFileSync(out, 'utf8')).toBe('an older report');
  });
});
