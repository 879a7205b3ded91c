import type { Database } from 'better-sqlite3';

import type { Workshop } from '../../shared/model/workshop.ts';
import { brokenRule, type BrokenRule } from './check-workshop.ts';
import { digestOf, digestText, type ContentDigest } from './content-digest.ts';
import { chainChecker, isAsWritten, type LogRow } from './log-entry.ts';
import { prepareLogRows, type LogRows } from './log-rows.ts';
import { readRecords } from './record-rows.ts';

export interface ProvenWorkshop {
  readonly workshop: Workshop;
  readonly digest: ContentDigest;
  readonly lastEntry: LogRow;
}

/** What is wrong with a file whose header was right. */
export type Damage = 'record' | BrokenRule | 'log' | 'digest';

/**
 * Everything a file holds, with the proof: each record is valid, the records agree with each other, each log entry
 * is as it was written, and the content is what the last entry says it is. Errors of SQLite are thrown.
 *
 * `vettedHash` is the last hash of a log that was walked already, by the child that vetted the file: it stands for all
 * entries before it.
 */
export function readAndProve(db: Database, vettedHash: string | null = null): ProvenWorkshop | Damage {
  const workshop = readRecords(db);
  if (workshop === null) return 'record';
  const rule = brokenRule(workshop);
  if (rule !== null) return rule;
  const log = prepareLogRows(db);
  const lastEntry = log.last();
  if (lastEntry === null || !logHolds(log, lastEntry, vettedHash)) return 'log';
  const digest = digestOf(workshop);
  return digestText(digest) === lastEntry.digest ? { workshop, digest, lastEntry } : 'digest';
}

function logHolds(log: LogRows, last: LogRow, vettedHash: string | null): boolean {
  return vettedHash === null ? chainHolds(log) : last.hash === vettedHash && isAsWritten(last);
}

function chainHolds(log: LogRows): boolean {
  const holds = chainChecker();
  for (const row of log.all()) if (!holds(row)) return false;
  return true;
}
