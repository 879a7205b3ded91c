import { resolve } from 'node:path';

const VERBS = new Set(['sample', 'check', 'export', 'apply', 'commands', '--help', '--version']);

/** What the program was started for: words of the command line, or a window, with a file to open in it. */
export type Started =
  | { readonly as: 'command-line'; readonly words: readonly string[] }
  | { readonly as: 'window'; readonly file: string | null };

/**
 * Reads the arguments after the program's own name. Chromium and Electron take switches of their own, which stand
 * among ours: every one before the first word is passed over.
 */
export function readArguments(args: readonly string[], folder: string): Started {
  const first = args.findIndex((arg) => VERBS.has(arg) || !arg.startsWith('-'));
  const word = args[first];
  if (word === undefined) return { as: 'window', file: null };
  if (VERBS.has(word)) return { as: 'command-line', words: args.slice(first) };
  return { as: 'window', file: resolve(folder, word) };
}
