import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReportContent } from '../../shared/api/replies.ts';
import { newWorkshop, recordsOf } from '../../shared/model/workshop.ts';
import { sayFault, type Fault } from '../api/fault.ts';
import type { Pages } from '../api/pages.ts';
import { countPages } from '../api/pdf-pages.ts';
import { mintId } from '../session/mint-id.ts';
import { findBrowser } from './find-browser.ts';
import { createLocalPrinter, type LocalPrinter } from './print-report.ts';

const browser = findBrowser(process.env, process.platform, existsSync);

/** A page that speaks the window's side of the contract; the report's own page is shown by the end-to-end tests. */
const PAGE = `<!doctype html><html lang="en"><title>Report</title><link rel="stylesheet" href="/report.css">
<main></main><script type="module" src="/report.js"></script>`;
const STYLE = `@page { size: A4 landscape; margin: 20mm } section { break-before: page }`;
const SCRIPT = `
await fetch('/session', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ token: location.hash.slice(1) }),
});
const socket = new WebSocket('ws://' + location.host + '/api');
await new Promise((resolve) => { socket.onopen = resolve; });
const call = (id, name) => new Promise((resolve) => {
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.id === id) resolve(message);
  });
  socket.send(JSON.stringify({ id, call: name, input: {} }));
});
const { reply } = await call(1, 'reportContent');
const stolen = await call(2, 'currentWorkshop');
const title = reply.value.records.workshop[0].title;
const add = (tag, text, parent = document.querySelector('main')) => {
  const made = document.createElement(tag);
  made.textContent = text;
  parent.append(made);
  return made;
};
add('h1', title);
add('p', 'Another call: ' + stolen.refused);
for (const n of [1, 2]) add('h2', 'Service ' + n, add('section', ''));
if (title === 'Never laid out') await new Promise(() => {});
await call(3, 'reportReady');
`;
const PAGES: Pages = new Map([
  ['/report.html', { type: 'text/html; charset=utf-8', body: Buffer.from(PAGE) }],
  ['/report.css', { type: 'text/css; charset=utf-8', body: Buffer.from(STYLE) }],
  ['/report.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from(SCRIPT) }],
]);

function contentOf(title: string): ReportContent {
  return {
    records: recordsOf(newWorkshop({ id: mintId(), title })),
    paper: 'A4',
    at: '2025-11-22T09:00:00.000Z',
  };
}

let folder: string;
let faults: Fault[];
const never = new AbortController().signal;

beforeEach(() => {
  faults = [];
});

function newPrinter(executable: string | null): LocalPrinter {
  return createLocalPrinter({
    loadPages: () => Promise.resolve(PAGES),
    browser: executable,
    report: (fault) => faults.push(fault),
    staysReady: true,
  });
}

describe.skipIf(browser === null)('a report printed by an installed browser', () => {
  let printer: LocalPrinter;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trilane-print-'));
    printer = newPrinter(browser);
  });
  afterAll(async () => {
    await printer.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function printed(title: string): Promise<string> {
    const pdf = await printer.print(contentOf(title), never);
    if (!pdf.ok) throw new Error(`${pdf.error.code} ${faults.map(sayFault).join()}`);
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf.value);
    expect(countPages(pdf.value)).toBe(3);
    return path;
  }
  const toText = (path: string) =>
    execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');

  test('says what the workshop says, whatever is in it', async () => {
    const title = '<script>alert(1)</script> & Größe 東京 /Type /Pages /Count 99';
    const text = toText(await printed(title));
    expect(text).toContain(title);
    expect(text).toContain('Service 2');
  });

  test('has the paper, tags and outline it should have', async () => {
    const facts = execFileSync('pdfinfo', [await printed('Northfield')], { encoding: 'utf8' });
    expect(facts).toMatch(/Creator:\s+Trilane$/m);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/Pages:\s+3/);
    expect(facts).toMatch(/Page size:\s+84[12][.\d]* x 59[45]/);
    const outline = execFileSync('pdftohtml', ['-xml', '-stdout', join(folder, 'report.pdf')], {
      encoding: 'utf8',
    });
    expect(outline).toContain('<item page="3">Service 2</item>');
  });

  test('is all that its window can ask for', async () => {
    expect(toText(await printed('Northfield'))).toContain('Another call: unknown-call');
    expect(faults.map(sayFault)).toContain('trilane: call unknown refused: unknown-call');
  });

  test.each([
    ['at once', 0],
    // The page asks for something else when it has its content, and is refused: then it is being laid out.
    ['while it is laid out', 1],
  ])('is cancelled %s, and the next one prints', async (_when, refusals) => {
    const cancel = new AbortController();
    const pdf = printer.print(contentOf('Never laid out'), cancel.signal);
    await expect.poll(() => faults.length, { timeout: 30_000 }).toBe(refusals);
    cancel.abort();
    expect(await pdf).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(toText(await printed('Northfield'))).toContain('Northfield');
  });

  test('prints again after its browser ended', async () => {
    await printer.end();
    expect(toText(await printed('Northfield'))).toContain('Northfield');
  });
});

test('without a browser, that is said', async () => {
  expect(await newPrinter(null).print(contentOf('Northfield'), never)).toEqual({
    ok: false,
    error: { code: 'no-browser' },
  });
});

describe('a browser that does not start', () => {
  afterEach(() => expect(faults).toMatchObject([{ kind: 'failed', during: 'printing' }]));

  test('is a failed print, not the end of the program', async () => {
    expect(await newPrinter(process.execPath).print(contentOf('Northfield'), never)).toEqual({
      ok: false,
      error: { code: 'failed' },
    });
  });
});
