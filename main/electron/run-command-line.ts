import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, session } from 'electron';
import { builtFolder } from '../api/built-folder.ts';
import { describeError } from '../api/fault.ts';
import { readPages } from '../api/pages.ts';
import type { Printer } from '../api/printer.ts';
import { standardIo } from '../cli/command-line-io.ts';
import { restorePointsFolder } from '../restore-points/point-folder.ts';
import { startInspectionProcess } from './inspection-process.ts';
import { lockDownSession } from './lock-down.ts';
import { servePages } from './page-protocol.ts';
import { createPortHandover } from './port-handover.ts';
import { createWindowPrinter } from './print-report.ts';
import { FAILED, report } from './report-fault.ts';

/** Only reports are shown here, and paper is light. */
const PAPER = () => Promise.resolve('light' as const);

/** Kept in memory. */
const SESSION = 'command-line';

/** The command line in the packaged app: the same words, without a window. Settles with the exit code. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  // A window of the program may run meanwhile, and two can't share what Chromium keeps on the disk.
  app.setPath('sessionData', join(app.getPath('userData'), 'command-line'));
  try {
    await app.whenReady();
    // Only now: it loads SQLite, which the window keeps in a thread of its own.
    const { runCli } = await import('../cli/run-cli.ts');
    return await runCli(words, standardIo(process), {
      version: app.getVersion(),
      computerName: hostname(),
      restorePoints: restorePointsFolder(app.getPath('userData')),
      spawnChild: startInspectionProcess,
      printer: await createPrinter(),
    });
  } catch (error) {
    report({ kind: 'failed', during: 'the command line', error: describeError(error) });
    return FAILED;
  }
}

async function createPrinter(): Promise<Printer> {
  const pages = session.fromPartition(SESSION);
  servePages(pages, await readPages(join(builtFolder(), 'renderer')), PAPER);
  await lockDownSession(pages, report);
  return createWindowPrinter(createPortHandover(report), pages, report);
}
