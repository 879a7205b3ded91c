import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { createWords } from '../../shared/words/words.ts';
import { sayFault } from '../api/fault.ts';
import { keepPreferences } from '../api/kept-preferences.ts';
import type { Pages } from '../api/pages.ts';
import { beginProgramRun, endOnCrash } from '../api/program-run.ts';
import { createProgram } from '../api/program.ts';
import { restorePointsFolder } from '../restore-points/point-folder.ts';
import { startSession } from '../session/worker-link.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import { createInspector } from '../workshop-file/inspector.ts';
import { createWarmUp } from '../warm-up.ts';
import { hasDisplay, openAppWindow } from './app-window.ts';
import { findBrowser, type Environment } from './find-browser.ts';
import { createFolderChooser } from './folder-chooser.ts';
import { createLifetime, type Patience } from './lifetime.ts';
import { localFolders } from './local-folders.ts';
import type { LocalOptions } from './options.ts';
import { createLocalPrinter } from './print-report.ts';
import { startServer, type ConnectWindow } from './server.ts';

export interface LocalSurroundings {
  readonly version: string;
  readonly pages: Pages;
  readonly env: Environment;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Somebody ends the program from outside. */
  readonly stop: AbortSignal;
  /** How long after the last window went it ends. */
  readonly patience: Patience;
  /** Ends the process at once, after a mistake of the program. */
  readonly exit: () => void;
}

/** The local host from start to end: settles when the program is done. */
export async function runLocal(options: LocalOptions, surroundings: LocalSurroundings): Promise<void> {
  const { version, pages, env, print, complain, stop, patience, exit } = surroundings;
  const { t } = createWords();
  const folders = localFolders(env, process.platform, homedir(), textOrNull);
  const host = { host: 'local', chooser: 'in-window', version } as const;
  const run = beginProgramRun({
    host,
    dataFolder: folders.data,
    now: currentTime,
    report: (fault) => complain(`${sayFault(fault)}\n`),
    exit,
  });
  const forgetCrashes = endOnCrash(run);
  const { report } = run;
  const browser = findBrowser(env, process.platform, existsSync);

  const inspector = createInspector(forkInspectionChild);
  if (options.file !== null) inspector.warmUp();
  const session = startSession({
    inspector,
    computerName: hostname(),
    restorePoints: restorePointsFolder(folders.data),
  });
  const warmUp = createWarmUp(inspector, session, () => program.latestFile());
  const printer = createLocalPrinter({
    loadPages: () => Promise.resolve(pages),
    browser,
    report,
    staysReady: true,
  });
  const preferences = keepPreferences(join(folders.data, 'preferences.json'), report);
  const program = createProgram({
    host,
    run,
    link: session,
    folders,
    chooser: createFolderChooser(folders, hostname()),
    printer: printer.print,
    preferences,
    startScreenShown: warmUp,
    now: currentTime,
  });
  const server = await startServer({
    pages,
    theme: async () => (await preferences.read()).theme,
    report,
  });

  const ended = Promise.withResolvers<void>();
  stop.addEventListener('abort', () => ended.resolve());
  const lifetime = createLifetime(patience, () => {
    if (options.stay) printAddress();
    else ended.resolve();
  });
  const connect: ConnectWindow = (send, afterCrash) => {
    const line = program.connect(send, afterCrash);
    lifetime.windowCame();
    return {
      receive: (text) => line.receive(text),
      close: (crashed) => {
        line.close();
        lifetime.windowWent(crashed);
      },
    };
  };
  // Each address is good for one window.
  const newAddress = () => server.invite('/', connect).address;
  const printAddress = () => print(`${t('local.runningAt', { address: newAddress() })}\n`);

  if (options.file !== null) program.requestOpen(options.file);
  if (!options.open || !hasDisplay(env, process.platform)) printAddress();
  else if (browser !== null) {
    const onEnded = () => lifetime.browserEnded();
    openAppWindow(browser, newAddress(), folders.data, { onFailed: printAddress, onEnded });
  } else {
    complain(`${t('local.noBrowser')}\n`);
    printAddress();
  }

  await ended.promise;
  lifetime.end();
  await program.end();
  await Promise.all([server.close(), printer.end()]);
  inspector.end();
  forgetCrashes();
}

function currentTime(): Date {
  return new Date();
}

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not there, as on most systems: the usual folder it is.
    return null;
  }
}
