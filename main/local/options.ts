import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface LocalOptions {
  /** Prints the address instead of opening a window. */
  readonly open: boolean;
  /** Goes on when the last window has gone. */
  readonly stay: boolean;
  /** A workshop file to open, absolute. */
  readonly file: string | null;
}

/** What was asked for on the command line, or null when that can't be read. */
export function readOptions(args: readonly string[]): LocalOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'no-open': { type: 'boolean' }, stay: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (more.length > 0) return null;
    return {
      open: !values['no-open'],
      stay: values.stay ?? false,
      file: file === undefined ? null : resolve(file),
    };
  } catch {
    return null;
  }
}
