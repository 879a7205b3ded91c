import type { Database } from 'better-sqlite3';

import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isBeyondLimits, isSchemaTooLarge } from './file-limits.ts';
import { hasKnownSchema, knownSchema, schemaOf } from './known-schema.ts';
import { chainChecker, type LogRow } from './log-entry.ts';
import { prepareLogRows } from './log-rows.ts';
import { SCHEMA_VERSION, schemaVersionOf } from './migrations.ts';
import { isPlainExtension } from './plain-schema.ts';
import { isSound } from './soundness.ts';

export interface VettedDatabase {
  readonly version: number;
  readonly last: LogRow;
  /** Nothing is in it that this program does not know. */
  readonly whole: boolean;
}

/**
 * Step 5 of the ladder. Runs in the inspection child only, on a connection that nothing was asked of yet. The order is
 * the point: nothing is read from a table before its declaration was found to be one that only holds values, and
 * nothing is loaded before its length was found to be bearable. Whether the rows say what the last entry's digest is of is
 * for whoever reads them to find out. Errors of SQLite are thrown.
 */
export function vetDatabase(db: Database, fileBytes: bigint): Result<VettedDatabase, OpenTrouble> {
  distrustWholly(db);
  const version = schemaVersionOf(db);
  if (version < 1) return refuse({ code: 'damaged' });
  if (isSchemaTooLarge(db)) return refuse({ code: 'altered' });
  const whole = hasKnownSchema(db, Math.min(version, SCHEMA_VERSION));
  if (!whole && version <= SCHEMA_VERSION) return refuse({ code: 'altered' });
  const schema = schemaOf(db);
  if (!whole && !isPlainExtension(schema, knownSchema(SCHEMA_VERSION))) {
    return refuse({ code: 'newer', version });
  }
  const over = bytesBeyondPages(db, fileBytes);
  if (over < 0n) return refuse({ code: 'damaged' });
  if (isBeyondLimits(db, schema, fileBytes)) return refuse({ code: 'too-large' });
  if (!isSound(db)) return refuse({ code: 'damaged' });
  const last = provenLast(db);
  if (last === null) return refuse({ code: 'damaged' });
  if (over > 0n && !isBeingForgotten(db)) return refuse({ code: 'damaged' });
  return ok({ version, last, whole });
}

function distrustWholly(db: Database): void {
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  // Nothing of a file is to be found in a temporary one.
  db.pragma('temp_store = MEMORY');
}

/** What hangs on at its end; less than nothing where something is missing there. */
function bytesBeyondPages(db: Database, fileBytes: bigint): bigint {
  const pages = Number(db.pragma('page_count', { simple: true }));
  const pageBytes = Number(db.pragma('page_size', { simple: true }));
  return fileBytes - BigInt(pages) * BigInt(pageBytes);
}

/**
 * A file that is built anew is cut to its new length last, when all of it is committed: power that goes before leaves
 * pages of the old one behind it. Whoever opens it next builds it anew once more, and cuts them off.
 */
function isBeingForgotten(db: Database): boolean {
  const log = prepareLogRows(db);
  return log.lastOf('stakeholder-forgotten') > log.lastOf('traces-removed');
}

/** The last entry of a log that hangs together from its first. */
function provenLast(db: Database): LogRow | null {
  const holds = chainChecker();
  let last: LogRow | null = null;
  for (const row of prepareLogRows(db).all()) {
    if (!holds(row)) return null;
    last = row;
  }
  return last;
}
