import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isSameLook, lookThrough, type Look } from './commit-guard.ts';
import type { FileIdentity } from './file-identity.ts';

/** Last in a journal that names another one to go by. */
const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/** Which file stands at a path, and how. */
export interface FileStanding {
  readonly identity: FileIdentity;
  readonly look: Look;
}

/** To be asked in the inspection child only: it closes a descriptor of the file. */
export function standingOf(path: string): FileStanding {
  const descriptor = openSync(path, 'r');
  try {
    const { dev, ino } = fstatSync(descriptor, { bigint: true });
    return { identity: { device: dev, inode: ino }, look: lookThrough(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The file a path leads to, once nothing stands beside it that SQLite would take for a part of it and Trilane never
 * makes: a write-ahead log, or a journal that sends SQLite on to another file.
 */
export function withoutForeignParts(path: string): Result<string, OpenTrouble> {
  // What belongs to a file lies beside the file itself, not beside a link to it.
  const original = realpathSync(path);
  if (existsSync(`${original}-wal`) || namesAnotherFile(`${original}-journal`)) {
    return refuse({ code: 'altered' });
  }
  return ok(original);
}

function namesAnotherFile(journal: string): boolean {
  const stats = statSync(journal, { throwIfNoEntry: false });
  if (!stats?.isFile()) return stats !== undefined;
  if (stats.size < JOURNAL_MAGIC.length) return false;
  const descriptor = openSync(journal, 'r');
  try {
    const tail = Buffer.alloc(JOURNAL_MAGIC.length);
    readSync(descriptor, tail, 0, tail.length, stats.size - tail.length);
    return tail.equals(JOURNAL_MAGIC);
  } finally {
    closeSync(descriptor);
  }
}

/** Copies a file and its journal into a folder of its own; null when they changed meanwhile. */
export function copyPrivately(original: string, scratch: string): string | null {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { mode: 0o700 });
  const copy = join(scratch, 'copy');
  const before = both(original);
  copyWritable(original, copy);
  if (before.journal !== null) copyWritable(`${original}-journal`, `${copy}-journal`);
  const after = both(original);
  const same =
    isSameLook(before.file, after.file) &&
    (before.journal === null
      ? after.journal === null
      : after.journal !== null && isSameLook(before.journal, after.journal));
  return same ? copy : null;
}

function both(original: string): { readonly file: Look; readonly journal: Look | null } {
  const journal = `${original}-journal`;
  return {
    file: standingOf(original).look,
    journal: existsSync(journal) ? standingOf(journal).look : null,
  };
}

function copyWritable(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}
