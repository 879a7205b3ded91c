import { join } from 'node:path';
import { app, type WebPreferences } from 'electron';
import { builtFolder } from '../api/built-folder.ts';

/** What a page of ours may do: show itself, and talk through the port that the preload script passes on. */
export function webPreferences(): WebPreferences {
  return {
    preload: join(builtFolder(), 'preload', 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}
