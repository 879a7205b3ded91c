import { resolve } from 'node:path';
import { app } from 'electron';
import { describeError } from '../api/fault.ts';
import { readArguments } from './arguments.ts';
import { holdEveryWindow, silenceChromium } from './lock-down.ts';
import { declarePageScheme } from './page-protocol.ts';
import { FAILED, INTERRUPTED, report } from './report-fault.ts';
import { runCommandLine } from './run-command-line.ts';
import { createWantedFiles, runWindow } from './run-window.ts';

// Before the app is ready, hence before anything here waits: Electron waits for this module to be evaluated, so what
// waits for Electron must not be awaited by it.
const dataFolder = process.env['TRILANE_DATA'];
if (dataFolder) app.setPath('userData', resolve(dataFolder));
silenceChromium();
declarePageScheme();
holdEveryWindow();
// Closing a window, be it the hidden one that prints, is not the end: that comes when all is written, by `app.exit`.
app.on('window-all-closed', () => {});
app.on('will-quit', (event) => event.preventDefault());

const started = readArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
if (started.as === 'command-line') startCommandLine(started.words);
else if (app.requestSingleInstanceLock({ file: started.file })) startWindow(started.file);
// The program runs already: it was told, and shows its window.
else app.exit(0);

function startCommandLine(words: readonly string[]): void {
  // Ctrl+C. Whatever was committed is in its file; no other state is worth waiting for.
  app.on('before-quit', () => app.exit(INTERRUPTED));
  void runCommandLine(words).then((code) => app.exit(code));
}

function startWindow(file: string | null): void {
  const wanted = createWantedFiles();
  wanted.want(file);
  app.on('second-instance', (_event, _args, _folder, more) => wanted.want(fileIn(more)));
  // macOS names the file this way.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    wanted.want(path);
  });
  void runWindow(wanted).then(
    (code) => app.exit(code),
    (error: unknown) => {
      report({ kind: 'failed', during: 'the program', error: describeError(error) });
      app.exit(FAILED);
    },
  );
}

function fileIn(more: unknown): string | null {
  const file = typeof more === 'object' && more !== null && 'file' in more ? more.file : null;
  return typeof file === 'string' ? file : null;
}
