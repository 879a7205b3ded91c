import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DEFAULT_PREFERENCES, preferencesFrom, type Preferences } from '../../shared/preferences.ts';
import { codeOf } from '../workshop-file/file-errors.ts';
import { describeError, type ReportFault } from './fault.ts';
import { oneAfterAnother } from '../one-after-another.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** The preferences of this laptop. A window could not keep them: the local host has another address each time. */
export interface KeptPreferences {
  read(): Promise<Preferences>;
  /** Settles with all of them, once they are written. */
  change(changes: Partial<Preferences>): Promise<Preferences>;
  onChanged(listener: (preferences: Preferences) => void): void;
  /** Once everything changed so far is written. */
  settled(): Promise<void>;
}

/** Kept as JSON at `path`. A convenience: what can't be read or written is reported, and the program goes on. */
export function keepPreferences(path: string, report: ReportFault): KeptPreferences {
  const inTurn = oneAfterAnother();
  const listeners: ((preferences: Preferences) => void)[] = [];
  // What could not be written is still so until the program ends.
  let unwritten: Partial<Preferences> = {};

  const read = async (): Promise<Preferences> => {
    try {
      return { ...preferencesFrom(JSON.parse(await readFile(path, 'utf8'))), ...unwritten };
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') failed('reading preferences', error);
      return { ...DEFAULT_PREFERENCES, ...unwritten };
    }
  };
  const write = async (preferences: Preferences): Promise<boolean> => {
    try {
      await mkdir(dirname(path), { recursive: true });
      const written = await writeWholeFile(path, Buffer.from(JSON.stringify(preferences, null, 2)), true);
      if (!written.ok) report({ kind: 'failed', during: 'writing preferences', error: written.error.code });
      return written.ok;
    } catch (error) {
      failed('writing preferences', error);
      return false;
    }
  };
  const failed = (during: string, error: unknown) =>
    report({ kind: 'failed', during, error: describeError(error) });

  return {
    read: () => inTurn(read),
    change: (changes) =>
      inTurn(async () => {
        const preferences = { ...(await read()), ...changes };
        unwritten = (await write(preferences)) ? {} : { ...unwritten, ...changes };
        for (const listener of listeners) listener(preferences);
        return preferences;
      }),
    onChanged: (listener) => void listeners.push(listener),
    settled: () => inTurn(() => Promise.resolve()),
  };
}
