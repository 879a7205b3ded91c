import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { processesOf } from '../../fixtures/browser-processes.ts';
import { startDesktopProgram, type DesktopProgram } from '../../fixtures/desktop-program.ts';
import { findElectron, NO_ELECTRON } from '../../fixtures/electron-runtime.ts';
import { findXvfb, startOwnDisplay } from '../../fixtures/own-display.ts';
import type { OpenWindow, Victim, Workplace } from './workplace.ts';

export interface DesktopWindow extends OpenWindow, Pick<DesktopProgram, 'said'> {
  /** What shows its page. */
  readonly browser: Browser;
}

interface DesktopWorkplace extends Workplace {
  open(folder: string, file: string): Promise<DesktopWindow>;
}

/** The desktop program, on a display of its own where one can be had. Where there is no runtime: that. */
export async function desktopWorkplace(): Promise<DesktopWorkplace | string> {
  if (findElectron() === null) return NO_ELECTRON;
  const xvfb = findXvfb(process.env);
  const display = xvfb === null ? null : await startOwnDisplay(xvfb);
  const env: Readonly<Record<string, string>> = display === null ? {} : { DISPLAY: display.name };
  return {
    open: (folder, file) => openOn(env, folder, file),
    leave: () => Promise.resolve(display?.end()),
  };
}

async function openOn(
  env: Readonly<Record<string, string>>,
  folder: string,
  file: string,
): Promise<DesktopWindow> {
  const program = await startDesktopProgram({ documents: folder, data: join(folder, 'data'), env }, file);
  let window = await program.drive();
  return {
    page: window.page,
    browser: window.browser,
    said: program.said,
    kill: async (victim: Victim) => {
      const pages = victim === 'host' ? [] : await processesOf(window.browser, 'renderer');
      const crashed = victim === 'page' ? window.page.waitForEvent('crash') : null;
      for (const id of pages) process.kill(id, 'SIGKILL');
      await (crashed ?? program.kill());
      await window.letGo();
    },
    pageAgain: async () => {
      window = await program.drive();
      return window.page;
    },
    end: async () => {
      await window.letGo();
      await program.end();
    },
  };
}
