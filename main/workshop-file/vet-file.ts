import { realpathSync, statSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';

import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isSameLook } from './commit-guard.ts';
import { codeOf, openTroubleOf } from './file-errors.ts';
import { inspectHeader } from './inspect-file.ts';
import type { Vetted } from './inspection.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { copyPrivately, standingOf, withoutForeignParts } from './private-copy.ts';
import { createVettedAhead } from './vetted-ahead.ts';
import { vetDatabase, type VettedDatabase } from './vet-database.ts';

/** A file that changed while it was vetted is vetted again. */
const ATTEMPTS = 3;
/** How long to wait for whoever has the file just now. */
const LOCK_WAIT_MS = 300;

/** The first connection of a process brings its native part in. */
export function loadSqlite(): void {
  new Sqlite(':memory:').close();
}

/** A larger one takes longer than whoever presses another file should have to wait. */
const MOST_BYTES_AHEAD = 16 * 1024 ** 2;

const ahead = createVettedAhead();

/** Vets a file that may be asked for next, and remembers for that one question what it found. */
export function vetAhead(path: string, scratch: string): Vetted | null {
  const found = inTroubleTerms(() => {
    if (statSync(path).size > MOST_BYTES_AHEAD) return refuse({ code: 'too-large' });
    const vetted = vetFile(path, scratch);
    if (vetted.ok) ahead.remember(realpathSync(path), vetted.value);
    return vetted;
  });
  // Whatever is the matter with it is said to who asks for it.
  return found !== 'changed' && found.ok ? found.value : null;
}

/** Runs in the inspection child only. Nothing is written: not to the file, and nothing beside it. */
export function vetFile(path: string, scratch: string): Result<Vetted, OpenTrouble> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const finding = inTroubleTerms(() => vetOnce(path, scratch));
    if (finding !== 'changed') return finding;
  }
  return refuse({ code: 'in-use', holder: null });
}

function vetOnce(path: string, scratch: string): Result<Vetted, OpenTrouble> | 'changed' {
  const header = inspectHeader(path);
  if (header.code !== 'workshop') return refuse(header);
  if (header.version > SCHEMA_VERSION) return refuse({ code: 'newer', version: header.version });
  const original = withoutForeignParts(path);
  if (!original.ok) return original;
  const before = standingOf(original.value);
  const halfDone = isHalfDone(original.value);
  const known = halfDone ? null : ahead.take(original.value, before);
  if (known) return ok(known);
  const copy = halfDone ? copyPrivately(original.value, scratch) : original.value;
  if (copy === null) return 'changed';
  const vetted = copy === original.value ? vetInPlace(copy) : vetRecovered(copy);
  if (!vetted.ok) return vetted;
  if (!isSameLook(before.look, standingOf(original.value).look)) return 'changed';
  const { look: recovered } = standingOf(copy);
  return ok({ ...before, recovered, lastHash: vetted.value.last.hash });
}

/**
 * Whether another program works in the file. What is no workshop is nobody's. Runs in the inspection child only.
 */
export function isHeld(path: string): boolean {
  if (inspectHeader(path).code !== 'workshop' || !withoutForeignParts(path).ok) return false;
  try {
    isHalfDone(realpathSync(path));
    return false;
  } catch (error) {
    return codeOf(error).startsWith('SQLITE_BUSY');
  }
}

/** SQLite knows best whether a journal is of a crash: one that is of a program at work belongs to a locked file. */
function isHalfDone(original: string): boolean {
  const db = new Sqlite(original, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS });
  try {
    // In the header: this takes the lock, and reads no schema.
    db.pragma('user_version');
    return false;
  } catch (error) {
    if (codeOf(error) === 'SQLITE_READONLY_ROLLBACK') return true;
    throw error;
  } finally {
    db.close();
  }
}

function vetInPlace(original: string): Result<VettedDatabase, OpenTrouble> {
  return closing(new Sqlite(original, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS }), (db) =>
    vetDatabase(db, statSync(original, { bigint: true }).size),
  );
}

/** Takes back, in a private copy, what a crash left half done. */
export function recover(copy: string): Database {
  const db = new Sqlite(copy, { fileMustExist: true });
  try {
    db.pragma('user_version');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function vetRecovered(copy: string): Result<VettedDatabase, OpenTrouble> {
  return closing(recover(copy), (db) => vetDatabase(db, statSync(copy, { bigint: true }).size));
}

export function closing<T>(db: Database, step: (db: Database) => T): T {
  try {
    return step(db);
  } finally {
    db.close();
  }
}

/** What SQLite or the file system say against it. Anything else is a bug, and ends the child. */
export function inTroubleTerms<T>(
  step: () => Result<T, OpenTrouble> | 'changed',
): Result<T, OpenTrouble> | 'changed' {
  try {
    return step();
  } catch (error) {
    const trouble = openTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  }
}
