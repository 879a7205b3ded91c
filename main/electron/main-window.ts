import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { describeError, type ReportFault } from '../api/fault.ts';
import { askBeforeLosing } from './hold-closing.ts';
import { MAIN_PAGE } from './page-address.ts';
import type { ConnectWindow, PortHandover } from './port-handover.ts';
import { careForWindow } from './window-care.ts';
import { webPreferences } from './web-preferences.ts';
import { windowGround } from './window-ground.ts';
import { boundsToShow, LEAST_SIZE, readSavedWindow, saveWindow, type SavedWindow } from './window-bounds.ts';

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Once it is closed, and where it was is written down. */
  readonly gone: Promise<void>;
}

/** Opens the window people work in, where it was the last time. Its title is that of its page. */
export async function openMainWindow(
  handover: PortHandover,
  connect: ConnectWindow,
  report: ReportFault,
): Promise<MainWindow> {
  const memory = join(app.getPath('userData'), 'window.json');
  const saved = await readSavedWindow(memory);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...boundsToShow(saved?.bounds ?? null, screens),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: windowGround(nativeTheme.shouldUseDarkColors),
    webPreferences: webPreferences(),
  });
  handover.expect(window.webContents, connect);
  if (saved?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  followTheme(window);
  careForWindow(window, report);
  askBeforeLosing(window);

  let last: SavedWindow | null = null;
  window.on('close', () => {
    last = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  });
  const gone = new Promise<void>((resolve) => {
    // One that is taken down is not closed before.
    window.once('closed', () => {
      if (last) void saveWindow(memory, last, report).finally(resolve);
      else resolve();
    });
  });
  // Nobody waits for it: a window may be closed before its page is there.
  window.loadURL(MAIN_PAGE).catch((error: unknown) => {
    report({ kind: 'failed', during: 'loading the page', error: describeError(error) });
  });
  return { window, gone };
}

/** What shows of a window where its page is not drawn yet: at the start, and at its edge while it grows. */
function followTheme(window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(windowGround(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}
