import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Chooser, ChoosePurpose } from '../api/chooser.ts';

const WORKSHOP = [{ name: 'Trilane', extensions: ['trilane'] }];
const FILTERS = {
  'open-workshop': [{ name: 'Trilane', extensions: ['trilane', 'age'] }],
  'save-workshop': WORKSHOP,
  // Systems know the last ending only.
  'save-protected': [{ name: 'Trilane', extensions: ['trilane.age', 'age'] }],
  'save-pdf': [{ name: 'PDF', extensions: ['pdf'] }],
} satisfies Readonly<Record<ChoosePurpose, unknown>>;

/** The system's own dialogs, on the window that asks. */
export function createNativeChooser(): Chooser {
  return {
    kind: 'native',
    choose: (purpose, startPath) =>
      purpose === 'open-workshop' ? chooseToOpen(startPath) : chooseToSave(purpose, startPath),
  };
}

async function chooseToOpen(defaultPath: string): Promise<string | null> {
  const options: OpenDialogOptions = {
    defaultPath,
    filters: FILTERS['open-workshop'],
    properties: ['openFile'],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

async function chooseToSave(purpose: ChoosePurpose, defaultPath: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    defaultPath,
    filters: FILTERS[purpose],
    // Linux asks before replacing only when told to.
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}
