import { existsSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';

import { createWords } from '../../shared/words/words.ts';
import { builtFolder } from '../api/built-folder.ts';
import { sayFault } from '../api/fault.ts';
import { readPages } from '../api/pages.ts';
import { findBrowser } from '../local/find-browser.ts';
import { localDataFolder } from '../local/local-folders.ts';
import { createLocalPrinter } from '../local/print-report.ts';
import { restorePointsFolder } from '../restore-points/point-folder.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import { standardIo } from './command-line-io.ts';
import { runCli, type ExitCode } from './run-cli.ts';

/** A mistake in the program itself. */
const FAILED = 70;

/** The command line as a program of its own, on Node: it prints the way the local host does. */
export async function runCommandLine(
  args: readonly string[],
  version: string,
): Promise<ExitCode | typeof FAILED> {
  const io = standardIo(process);
  const printer = createLocalPrinter({
    loadPages: () => readPages(join(builtFolder(), 'renderer')),
    browser: findBrowser(process.env, process.platform, existsSync),
    staysReady: false,
    // The page it prints asks for more than it is given, an icon for one: nothing to tell here.
    report: (fault) => void (fault.kind === 'failed' && io.complain(sayFault(fault))),
  });
  try {
    return await runCli(args, io, {
      version,
      computerName: hostname(),
      restorePoints: restorePointsFolder(localDataFolder(process.env, process.platform, homedir())),
      spawnChild: forkInspectionChild,
      printer: printer.print,
    });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await io.complain(createWords().t('cli.failed', { error: text }));
    return FAILED;
  } finally {
    await printer.end();
  }
}
