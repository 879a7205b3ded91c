import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, session } from 'electron';
import { builtFolder } from '../api/built-folder.ts';
import { describeError } from '../api/fault.ts';
import { readPages } from '../api/pages.ts';
import { standardIo } from '../cli/command-line-io.ts';
import { startInspectionProcess } from './inspection-process.ts';
import { lockDownSession } from './lock-down.ts';
import { servePages } from './page-protocol.ts';
import { createPortHandover } from './port-handover.ts';
import { createWindowPrinter } from './print-report.ts';
import { FAILED, report } from './report-fault.ts';

/** The command line in the packaged app: the same words, without a window. Settles with the exit code. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const chromiumData = await mkdtemp(join(tmpdir(), 'trilane-'));
  // A window of the program may be open meanwhile, and two can't share what Chromium keeps.
  app.setPath('sessionData', chromiumData);
  await app.whenReady();
  const io = standardIo(process);
  try {
    servePages(session.defaultSession, await readPages(join(builtFolder(), 'renderer')));
    await lockDownSession(session.defaultSession, report);
    // Only now: it loads SQLite, which the window keeps in a thread of its own.
    const { runCli } = await import('../cli/run-cli.ts');
    return await runCli(words, io, {
      version: app.getVersion(),
      computerName: hostname(),
      spawnChild: startInspectionProcess,
      printer: createWindowPrinter(createPortHandover(report), report),
    });
  } catch (error) {
    report({ kind: 'failed', during: 'the command line', error: describeError(error) });
    return FAILED;
  } finally {
    await rm(chromiumData, { recursive: true, force: true });
  }
}
