import type { Database } from 'better-sqlite3';

import type { Holder, OpenTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { CommitGuard, isSameLook } from './commit-guard.ts';
import { closeWithoutJournal, connectAndLock } from './connection.ts';
import { codeOf, openTroubleOf } from './file-errors.ts';
import { identityAt, isSameFile } from './file-identity.ts';
import { writeHolder } from './holder-row.ts';
import type { FileInspection, HeaderFinding, Vetted } from './inspection.ts';
import { prepareLogRows } from './log-rows.ts';
import { positionIn, type LogPosition } from './log-position.ts';
import { mayBeWritten } from './may-be-written.ts';
import { MIGRATIONS, SCHEMA_VERSION, schemaVersionOf } from './migrations.ts';
import { stillSays, type ReadAhead } from './read-ahead.ts';
import { readAndProve, type ProvenWorkshop } from './read-workshop.ts';
import { needsUpgrade, upgrade, type Upgrading } from './upgrade.ts';
import { WorkshopFile } from './workshop-file.ts';

/** A file that changes every time it is looked at is somebody's who is at work in it. */
const MOST_VETTINGS = 3;

/** The open connection and the guard that was there before it: they go in the opposite order. */
interface Locked {
  readonly db: Database;
  readonly guard: CommitGuard;
  readonly vetted: Vetted;
}

export interface OpenedFile {
  readonly file: WorkshopFile;
  readonly workshop: Workshop;
}

/**
 * The way into a workshop file: one step after the other, each with its own way to fail, and whoever fails leaves the
 * file as it was. `open` is the file this program has open already, if any; asking for it again gives it back. `ahead` is
 * what was read of it before somebody asked, if it was.
 */
export async function openWorkshopFile(
  path: string,
  open: WorkshopFile | null,
  inspector: FileInspection,
  holder: Holder,
  upgrading: Upgrading,
  ahead: ReadAhead | null = null,
): Promise<Result<OpenedFile | 'already-open', OpenTrouble>> {
  if (isAlreadyOpen(path, open)) return ok('already-open');
  const locked = await enter(path, inspector, true);
  if (!locked.ok) return locked;
  const copied = await copyFirst(locked.value, upgrading);
  if (!copied.ok) return copied;
  const read = migrateAndRead(locked.value, upgrading, 'COMMIT', ahead);
  if (!read.ok) return read;
  return takeHold(path, locked.value, holder, read.value);
}

/**
 * The same way in for someone who only looks: the file stays as it was to the last byte, unless a crash left something
 * to take back.
 */
export async function readWorkshopFile(
  path: string,
  inspector: FileInspection,
): Promise<Result<Workshop, OpenTrouble>> {
  const locked = await enter(path, inspector, false);
  if (!locked.ok) return locked;
  const read = migrateAndRead(locked.value, { migrations: MIGRATIONS }, 'ROLLBACK', null);
  if (!read.ok) return read;
  release(locked.value);
  return ok(read.value.proven.workshop);
}

/** Step 1: by device and inode, since a file can have many names. */
function isAlreadyOpen(path: string, open: WorkshopFile | null): boolean {
  return open !== null && isSameFile(identityAt(path), open.identity);
}

/** Steps 2 and 3: it is there, it is ours, and this program knows its version. */
function headerTrouble(finding: HeaderFinding): OpenTrouble | null {
  return finding.code === 'workshop' ? versionTrouble(finding.version) : finding;
}

function versionTrouble(version: number): OpenTrouble | null {
  if (version < 1) return { code: 'damaged' };
  return version > SCHEMA_VERSION ? { code: 'newer', version } : null;
}

/** Steps 2 to 6. A file that changed between vetting and lock is vetted again. */
async function enter(
  path: string,
  inspector: FileInspection,
  toWrite: boolean,
): Promise<Result<Locked, OpenTrouble>> {
  const trouble = headerTrouble(await inspector.header(path));
  if (trouble) return refuse(trouble);
  if (toWrite && !mayBeWritten(path)) return refuse({ code: 'read-only' });
  for (let vetting = 0; vetting < MOST_VETTINGS; vetting += 1) {
    const vetted = await inspector.vet(path);
    const locked = vetted.ok ? lock(path, vetted.value) : vetted;
    if (locked === 'changed') continue;
    if (!locked.ok && locked.error.code === 'in-use') return refuse(await inUse(path, inspector));
    return locked;
  }
  return refuse(await inUse(path, inspector));
}

/** Step 4: whoever has it is asked for by name. */
async function inUse(path: string, inspector: FileInspection): Promise<OpenTrouble> {
  return { code: 'in-use', holder: await inspector.holder(path) };
}

/** Step 6: the lock, taken for real, on the very file that was vetted. */
function lock(path: string, vetted: Vetted): Result<Locked, OpenTrouble> | 'changed' {
  try {
    return connectUnderGuard(path, vetted);
  } catch (error) {
    const trouble = openTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  }
}

function connectUnderGuard(path: string, vetted: Vetted): Result<Locked, OpenTrouble> | 'changed' {
  const guard = new CommitGuard(path);
  try {
    if (!isSameFile(guard.identity, vetted.identity) || !isSameLook(guard.seen, vetted.look)) {
      guard.close();
      return 'changed';
    }
    const locked = { db: connectAndLock(path), guard, vetted };
    // What a crash left half done is taken back by now.
    const { size, counter } = guard.lookAgain();
    if (size === vetted.recovered.size && counter === vetted.recovered.counter) return ok(locked);
    release(locked);
    return 'changed';
  } catch (error) {
    guard.close();
    throw error;
  }
}

function release({ db, guard }: Pick<Locked, 'db' | 'guard'>): void {
  try {
    closeWithoutJournal(db);
  } finally {
    guard.close();
  }
}

/** Step 7: no file is brought up to date before a copy of it is safe. */
async function copyFirst(locked: Locked, upgrading: Upgrading): Promise<Result<null, OpenTrouble>> {
  if (!needsUpgrade(locked.db, upgrading)) return ok(null);
  const copied = await upgrading.copyFirst(locked.db);
  if (copied.ok) return copied;
  release(locked);
  return refuse({ code: 'no-copy' });
}

/** What a file says. */
interface Read {
  readonly proven: ProvenWorkshop;
  readonly position: LogPosition;
}

/**
 * Steps 8 and 9: brought up to date, read whole and proven, in one transaction. What does not prove itself is taken
 * back. What was read ahead and still stands is not read again.
 */
function migrateAndRead(
  locked: Locked,
  upgrading: Pick<Upgrading, 'migrations'>,
  finish: 'COMMIT' | 'ROLLBACK',
  ahead: ReadAhead | null,
): Result<Read, OpenTrouble> {
  const { db, guard, vetted } = locked;
  return closingOnTrouble<Read>(locked, () => {
    db.exec('BEGIN IMMEDIATE');
    // The header was read without a lock, and before what a crash left half done was taken back.
    const trouble = versionTrouble(schemaVersionOf(db));
    if (trouble) return refuse(trouble);
    const known = needsUpgrade(db, upgrading) ? null : ahead;
    if (known && stillSays(known, vetted, guard.touched, prepareLogRows(db))) {
      db.exec(finish);
      return ok(known);
    }
    const lastHash = upgrade(db, upgrading, vetted.lastHash);
    const proven = readAndProve(db, lastHash);
    if (typeof proven !== 'object') return refuse({ code: 'damaged' });
    const position = positionIn(prepareLogRows(db));
    db.exec(finish);
    return ok({ proven, position });
  });
}

/** Last: says who has the file, and finds out whether it can be written at all. */
function takeHold(
  path: string,
  locked: Locked,
  holder: Holder,
  { proven, position }: Read,
): Result<OpenedFile, OpenTrouble> {
  const { db, guard } = locked;
  return closingOnTrouble(locked, () => {
    writeHolderIfRoom(db, holder);
    guard.remember();
    if (guard.standing(path) === 'gone') return refuse({ code: 'missing' });
    return ok({ file: new WorkshopFile(path, db, guard, proven, position), workshop: proven.workshop });
  });
}

/** A workshop on a full disk can still be read, shown and copied elsewhere; only others won't learn who has it. */
function writeHolderIfRoom(db: Database, holder: Holder): void {
  try {
    writeHolder(db, holder);
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_FULL') throw error;
  }
}

function closingOnTrouble<T>(locked: Locked, step: () => Result<T, OpenTrouble>): Result<T, OpenTrouble> {
  const result = withTrouble(step);
  if (!result.ok) {
    if (locked.db.inTransaction) locked.db.exec('ROLLBACK');
    release(locked);
  }
  return result;
}

function withTrouble<T>(step: () => Result<T, OpenTrouble>): Result<T, OpenTrouble> {
  try {
    return step();
  } catch (error) {
    const trouble = openTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  }
}
