import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from '../api/built-folder.ts';
import { sayFault, type ReportFault } from '../api/fault.ts';
import { readPages } from '../api/pages.ts';
import { createProgram } from '../api/program.ts';
import { startSession } from '../session/worker-link.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import { createInspector } from '../workshop-file/inspector.ts';
import { hasDisplay, openAppWindow } from './app-window.ts';
import { findBrowser } from './find-browser.ts';
import { createFolderChooser } from './folder-chooser.ts';
import { createLifetime } from './lifetime.ts';
import { NO_BROWSER, runningAt } from './lines.ts';
import { localFolders } from './local-folders.ts';
import type { LocalOptions } from './options.ts';
import { createLocalPrinter } from './print-report.ts';
import { startServer, type ConnectWindow } from './server.ts';

/** Long enough for a page to load again. */
const LINGER_MS = 4_000;

/** The local host from start to end: settles when the program is done. */
export async function runLocal(options: LocalOptions, version: string): Promise<void> {
  const { env, platform } = process;
  const folders = localFolders(env, platform, homedir(), textOrNull);
  const browser = findBrowser(env, platform, existsSync);
  const pages = await readPages(join(builtFolder(), 'renderer'));

  const inspector = createInspector(forkInspectionChild);
  const link = startSession({ inspector, computerName: hostname() });
  const printer = createLocalPrinter({ loadPages: () => Promise.resolve(pages), browser, report });
  const program = createProgram({
    host: { host: 'local', chooser: 'in-window', version },
    link,
    folders,
    chooser: createFolderChooser(folders, hostname()),
    printer: printer.print,
    now: () => new Date(),
    report,
  });
  const server = await startServer(pages, report);

  const ended = Promise.withResolvers<void>();
  // Whoever asked it to stay gets a new address for the next window.
  const deserted = () => (options.stay ? printAddress() : ended.resolve());
  const lifetime = createLifetime(LINGER_MS, deserted);
  const connect: ConnectWindow = (send) => {
    const line = program.connect(send);
    lifetime.windowCame();
    return {
      receive: (text) => line.receive(text),
      close: () => {
        line.close();
        lifetime.windowWent();
      },
    };
  };
  const newAddress = () => server.invite('/', connect).address;
  const printAddress = () => void process.stdout.write(runningAt(newAddress()));

  process.once('SIGINT', ended.resolve).once('SIGTERM', ended.resolve).once('SIGHUP', ended.resolve);
  if (options.file !== null) program.requestOpen(options.file);
  if (!options.open || !hasDisplay(env, platform)) printAddress();
  else if (browser === null) {
    process.stderr.write(NO_BROWSER);
    printAddress();
  } else openAppWindow(browser, newAddress(), folders.data, printAddress);

  await ended.promise;
  await program.end();
  await Promise.all([server.close(), printer.end()]);
  inspector.end();
}

const report: ReportFault = (fault) => void process.stderr.write(`${sayFault(fault)}\n`);

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not there, as on most systems: the usual folder it is.
    return null;
  }
}
