import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { NOUNS } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { digestOfRows, digestText } from './content-digest.ts';
import { readHolder } from './holder-row.ts';
import { inspectHeader } from './inspect-file.ts';
import type { FileReading } from './inspection.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { copyPrivately, withoutForeignParts } from './private-copy.ts';
import { fieldsInRows } from './record-rows.ts';
import { vetDatabase, type VettedDatabase } from './vet-database.ts';
import { closing, inTroubleTerms, recover } from './vet-file.ts';

/** A copy torn by a change in the middle of it looks damaged: it is taken again so many times. */
const TORN = 5;

/**
 * Runs in the inspection child only. Reads a private copy, so it does not matter who has the file or may write it. A file
 * that changes under every copy is copied again for `patienceMs`.
 */
export function viewFile(
  path: string,
  scratch: string,
  patienceMs: number,
): Result<FileReading, OpenTrouble> {
  const end = performance.now() + patienceMs;
  for (let torn = 0; ;) {
    const finding = inTroubleTerms(() => viewOnce(path, scratch));
    if (finding === 'changed') {
      if (performance.now() >= end) return refuse({ code: 'in-use', holder: null });
    } else if (finding.ok || finding.error.code !== 'damaged' || ++torn === TORN) {
      return finding;
    }
  }
}

function viewOnce(path: string, scratch: string): Result<FileReading, OpenTrouble> | 'changed' {
  const header = inspectHeader(path);
  if (header.code !== 'workshop') return refuse(header);
  const original = withoutForeignParts(path);
  if (!original.ok) return original;
  const copy = copyPrivately(original.value, scratch);
  if (copy === null) return 'changed';
  return closing(recover(copy), (db) => {
    const vetted = vetDatabase(db, statSync(copy, { bigint: true }).size);
    if (!vetted.ok) return vetted;
    const reading = readingOf(db, vetted.value);
    return saysWhatItsLogSays(reading) ? ok(reading) : refuse({ code: 'damaged' });
  });
}

function readingOf(db: Database, { version, last, whole }: VettedDatabase): FileReading {
  const holder = readHolder(db);
  db.pragma('query_only = OFF');
  migrate(db);
  const rows = Object.fromEntries(NOUNS.map((noun) => [noun, [...fieldsInRows(db, noun)]]));
  const { seq, at, digest } = last;
  return { version, rows: rows as unknown as FileReading['rows'], last: { seq, at, digest }, holder, whole };
}

/** Tells a copy that was torn: it is taken again. The digest of another version is of other fields. */
function saysWhatItsLogSays({ version, whole, rows, last }: FileReading): boolean {
  if (!whole || version < SCHEMA_VERSION) return true;
  return digestText(digestOfRows((noun) => rows[noun] as readonly object[])) === last.digest;
}
