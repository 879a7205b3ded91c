import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintedReport, ReportContent } from '../../shared/api/replies.ts';
import type { PrintTrouble } from '../../shared/api/troubles.ts';
import { ok, type Result } from '../../shared/result.ts';
import { smallPdf } from '../test-support/small-pdf.ts';
import { sayFault } from './fault.ts';
import type { Printer } from './printer.ts';
import {
  addService,
  createNorthfield,
  must,
  openWindow,
  startTestProgram,
  type TestProgram,
  type TestWindow,
} from './test-program.ts';

/** A PDF of two pages in the shape Chromium gives it. Real ones are printed where there is a browser (main/local). */
const TWO_PAGES = smallPdf(2);

let running: TestProgram;
let printed: ReportContent[];

beforeEach(() => {
  running = startTestProgram();
  printed = [];
  running.printer = (content) => {
    printed.push(content);
    return Promise.resolve(ok(TWO_PAGES));
  };
});
afterEach(async () => {
  await running.end();
  expect(running.faults.map(sayFault)).toEqual([]);
});

describe('the system’s dialog', () => {
  test('cancelled is nothing chosen', async () => {
    running.dialogAnswer = null;
    const window = openWindow(running.program);
    expect(await window.call('chooseFile', { purpose: 'save-pdf', suggestion: 'x' })).toEqual({
      ok: true,
      value: null,
    });
  });

  test('has asked about the file it gave, and about no other', async () => {
    const window = openWindow(running.program);
    await createNorthfield(window);
    const { pdf } = must(await window.call('printReport', { paper: 'A4' }));
    for (const name of ['a.pdf', 'b.pdf']) writeFileSync(join(running.home, name), 'old');
    const save = async (chosen: string) => {
      running.dialogAnswer = join(running.home, chosen);
      const file = must(await window.call('chooseFile', { purpose: 'save-pdf', suggestion: 'Report' }));
      const saved = await window.call('savePdf', { pdf, file: file?.file ?? '', replace: false });
      return { name: file?.name, exists: file?.exists, saved: saved.ok };
    };
    expect(await save('a.pdf')).toEqual({ name: 'a.pdf', exists: false, saved: true });
    // Typed without its ending: the dialog never saw that b.pdf stands there.
    expect(await save('b')).toEqual({ name: 'b.pdf', exists: true, saved: false });
    expect(readFileSync(join(running.home, 'b.pdf'), 'utf8')).toBe('old');
  });

  test('is not there where the window chooses itself', async () => {
    await running.restart({
      kind: 'in-window',
      list: () => Promise.resolve({ ok: false, error: { code: 'not-allowed' } }),
    });
    const window = openWindow(running.program);
    const notHere = { ok: false, error: { code: 'not-here' } };
    expect(await window.call('chooseFile', { purpose: 'save-pdf', suggestion: 'x' })).toEqual(notHere);
    expect(await window.call('listFolder', { folder: null })).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });
});

/** What the preview gets, in two parts. */
async function shown(window: TestWindow, { pdf, size }: PrintedReport): Promise<Buffer> {
  const parts = [
    must(await window.call('pdfPart', { pdf, from: 0, to: 100 })),
    must(await window.call('pdfPart', { pdf, from: 100, to: size })),
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
}

describe('the report', () => {
  async function withReport() {
    const window = openWindow(running.program);
    await createNorthfield(window);
    const report = must(await window.call('printReport', { paper: 'Letter' }));
    const target = must(await window.call('suggestFile', { purpose: 'pdf', name: report.suggestedName }));
    return { window, report, target };
  }

  test('is printed from what is open, counted, named, and saved as the very bytes shown', async () => {
    const { window, report, target } = await withReport();
    expect(printed).toMatchObject([{ paper: 'Letter', at: '2025-11-22T09:00:00.000Z' }]);
    expect(printed[0]?.records.workshop[0]?.title).toBe('Northfield');
    expect(report).toMatchObject({ pages: 2, suggestedName: 'Northfield 2025-11-22.pdf' });
    expect(await shown(window, report)).toEqual(Buffer.from(TWO_PAGES));
    must(await window.call('savePdf', { pdf: report.pdf, file: target.file, replace: false }));
    expect(readFileSync(running.documents('Trilane', 'Northfield 2025-11-22.pdf'))).toEqual(
      Buffer.from(TWO_PAGES),
    );
  });

  test('does not replace a file unless told to', async () => {
    const { window, report, target } = await withReport();
    const path = running.documents('Trilane', target.name);
    writeFileSync(path, 'old');
    const save = (replace: boolean) =>
      window.call('savePdf', { pdf: report.pdf, file: target.file, replace });
    expect(await save(false)).toEqual({ ok: false, error: { code: 'exists' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect((await save(true)).ok).toBe(true);
    expect(readFileSync(path)).toEqual(Buffer.from(TWO_PAGES));
  });

  test('never takes the place of a workshop, nor a workshop that of a report', async () => {
    const { window, report, target } = await withReport();
    const { file } = must(await window.call('currentWorkshop', {})) ?? { file: target };
    expect((await window.call('savePdf', { pdf: report.pdf, file: file.file, replace: true })).ok).toBe(
      false,
    );
    expect((await window.call('saveCopy', { file: target.file, replace: true })).ok).toBe(false);
    must(await addService(window, 1, 'Payroll'));
  });

  test('printed before the last two can no longer be seen or saved', async () => {
    const { window, report, target } = await withReport();
    for (let n = 0; n < 2; n += 1) must(await window.call('printReport', { paper: 'A4' }));
    expect(await window.call('pdfPart', { pdf: report.pdf, from: 0, to: 1 })).toEqual({
      ok: false,
      error: { code: 'expired' },
    });
    expect(await window.call('savePdf', { pdf: report.pdf, file: target.file, replace: false })).toEqual({
      ok: false,
      error: { code: 'expired' },
    });
  });

  test('can be cancelled, and a second print cancels the first', async () => {
    const window = openWindow(running.program);
    await createNorthfield(window);
    running.printer = waitForCancel;
    const first = window.call('printReport', { paper: 'A4' });
    const second = window.call('printReport', { paper: 'A4' });
    await window.call('cancelPrint', {});
    const cancelled = { ok: false, error: { code: 'cancelled' } };
    expect(await Promise.all([first, second])).toEqual([cancelled, cancelled]);
  });

  test('without a workshop there is none, and what is no PDF is not passed on', async () => {
    const window = openWindow(running.program);
    expect(await window.call('printReport', { paper: 'A4' })).toEqual({
      ok: false,
      error: { code: 'nothing-open' },
    });
    await createNorthfield(window);
    running.printer = () => Promise.resolve(ok(Buffer.from('<html>')));
    expect(await window.call('printReport', { paper: 'A4' })).toEqual({
      ok: false,
      error: { code: 'failed' },
    });
  });

  test('its content is for the window that prints alone', async () => {
    const window = openWindow(running.program);
    await createNorthfield(window);
    for (const name of ['reportContent', 'reportReady'] as const) {
      expect(await window.call(name, {})).toEqual({ ok: false, error: { code: 'not-here' } });
    }
  });
});

const waitForCancel: Printer = (_content, signal) =>
  new Promise<Result<Uint8Array, PrintTrouble>>((resolve) => {
    const cancelled = () => resolve({ ok: false, error: { code: 'cancelled' } });
    if (signal.aborted) cancelled();
    else signal.addEventListener('abort', cancelled);
  });
