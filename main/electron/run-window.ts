import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { builtFolder } from '../api/built-folder.ts';
import { keepPreferences } from '../api/kept-preferences.ts';
import { readPages } from '../api/pages.ts';
import { beginProgramRun, endOnCrash } from '../api/program-run.ts';
import { createProgram, type Program } from '../api/program.ts';
import { restorePointsFolder } from '../restore-points/point-folder.ts';
import { startSession } from '../session/worker-link.ts';
import { createInspector } from '../workshop-file/inspector.ts';
import { createWarmUp } from '../warm-up.ts';
import { startInspectionProcess } from './inspection-process.ts';
import { lockDownSession, noteGraphicsCrash } from './lock-down.ts';
import { openMainWindow } from './main-window.ts';
import { setMenu } from './menu.ts';
import { createNativeChooser } from './native-chooser.ts';
import { servePages } from './page-protocol.ts';
import { createPortHandover } from './port-handover.ts';
import { createWindowPrinter } from './print-report.ts';
import { FAILED, report as sayToTerminal } from './report-fault.ts';

/**
 * The app with its window, from ready to quit: settles with its exit code. `wanted` tells of files to open, from now on
 * and before.
 */
export async function runWindow(wanted: WantedFiles): Promise<number> {
  const host = { host: 'electron', chooser: 'native', version: app.getVersion() } as const;
  let exitCode = 0;
  const run = beginProgramRun({
    host,
    dataFolder: app.getPath('userData'),
    now: currentTime,
    report: sayToTerminal,
    exit: () => {
      // Windows are closed on the way out, which would be taken for the end of a day.
      exitCode = FAILED;
      app.exit(FAILED);
    },
  });
  endOnCrash(run);
  const { report } = run;
  // Neither needs the app to be ready: both are when it is.
  const inspector = createInspector(startInspectionProcess);
  const restorePoints = restorePointsFolder(app.getPath('userData'));
  const link = startSession({ inspector, computerName: hostname(), restorePoints });
  const warmUp = createWarmUp(inspector, link, () => program.latestFile());
  const [pages] = await Promise.all([readPages(join(builtFolder(), 'renderer')), app.whenReady()]);
  setMenu();
  noteGraphicsCrash(report);
  const preferences = keepPreferences(join(app.getPath('userData'), 'preferences.json'), report);
  servePages(session.defaultSession, pages, async () => (await preferences.read()).theme);
  await lockDownSession(session.defaultSession, report);

  const handover = createPortHandover(report);
  const program = createProgram({
    host,
    run,
    link,
    folders: { home: app.getPath('home'), documents: documentsFolder(), data: app.getPath('userData') },
    chooser: createNativeChooser(),
    printer: createWindowPrinter(handover, session.defaultSession, report),
    preferences,
    startScreenShown: warmUp,
    now: currentTime,
  });

  // The window's frame, menus and dialogs are the system's: they follow the choice too.
  nativeTheme.themeSource = (await preferences.read()).theme;
  preferences.onChanged(({ theme }) => {
    nativeTheme.themeSource = theme;
  });
  const { window, gone } = await openMainWindow(
    handover,
    (send, afterCrash) => program.connect(send, afterCrash),
    report,
  );
  // Windows logs off or shuts down: there is no time to close.
  window.on('session-end', () => run.record.ended());
  wanted.listen((path) => bringUp(window, program, path));
  await gone;
  await program.end();
  inspector.end();
  return exitCode;
}

/** Files the system asks us to open: they may come before there is anything to open them with. */
export interface WantedFiles {
  /** Null: only show the window. */
  want(path: string | null): void;
  listen(listener: (path: string | null) => void): void;
}

export function createWantedFiles(): WantedFiles {
  let waiting: (string | null)[] = [];
  let tell: ((path: string | null) => void) | null = null;
  return {
    want: (path) => {
      if (tell) tell(path);
      else waiting.push(path);
    },
    listen: (listener) => {
      tell = listener;
      for (const path of waiting) listener(path);
      waiting = [];
    },
  };
}

function bringUp(window: BrowserWindow, program: Program, path: string | null): void {
  if (path !== null) program.requestOpen(path);
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function currentTime(): Date {
  return new Date();
}

function documentsFolder(): string {
  return process.env['TRILANE_DOCUMENTS'] || app.getPath('documents');
}
