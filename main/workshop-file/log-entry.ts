import { createHash, hash } from 'node:crypto';

import type { Change, Edit, Label } from '../../shared/change.ts';
import { canonicalJson } from './canonical-json.ts';

/** One committed step. */
export interface LogEntry extends Change {
  readonly seq: number;
  /** When it was committed, ISO 8601 in UTC. For people: order is by `seq`, since clocks jump. */
  readonly at: string;
  /** The entry that this one takes back, when it is an undo or a redo. */
  readonly undoes: number | null;
}

/** A log entry as its row holds it: label and edits are canonical JSON. */
export interface LogRow {
  readonly seq: number;
  readonly at: string;
  readonly label: string;
  readonly edits: string;
  readonly undoes: number | null;
  readonly schemaVersion: number;
  /** Content digest of the workshop after the entry. */
  readonly digest: string;
  /** Hash of the entry before; of the first entry, 64 zeros. */
  readonly previous: string;
  readonly hash: string;
}

export const NO_PREVIOUS = '0'.repeat(64);

/** In UTF-16 code units. */
const AT_ONCE = 1024 * 1024;

export function sealed(
  entry: LogEntry,
  stamp: Pick<LogRow, 'schemaVersion' | 'digest' | 'previous'>,
): LogRow {
  const { seq, at, undoes } = entry;
  const row = { seq, at, undoes, label: canonicalJson(entry.label), edits: canonicalJson(entry.edits) };
  return { ...row, ...stamp, hash: hashOf({ ...row, ...stamp }) };
}

/** SHA-256 over the canonical JSON of all other fields. Label and edits are canonical already and go in as they are. */
function hashOf(row: Omit<LogRow, 'hash'>): string {
  const { at, digest, edits, label, previous, schemaVersion, seq, undoes } = row;
  const before = `{"at":${JSON.stringify(at)},"digest":${JSON.stringify(digest)},"edits":`;
  const after =
    `,"label":${label},` +
    `"previous":${JSON.stringify(previous)},"schemaVersion":${schemaVersion},"seq":${seq},"undoes":${undoes}}`;
  return edits.length <= AT_ONCE
    ? hash('sha256', before + edits + after, 'hex')
    : hashInParts([before, ...partsOf(edits), after]);
}

/** What a whole workshop's entry says is not copied for it: the child that looks at it has little memory. */
function hashInParts(parts: readonly string[]): string {
  const sha = createHash('sha256');
  for (const part of parts) sha.update(part);
  return sha.digest('hex');
}

/** Never between the halves of a pair: each would be written as something else. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + AT_ONCE;
    const end = isSecondHalf(text, to) ? to + 1 : to;
    parts.push(text.slice(from, end));
    from = end;
  }
  return parts;
}

function isSecondHalf(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Whether a row says what its hash was taken of. */
export function isAsWritten(row: LogRow): boolean {
  return row.hash === hashOf(row);
}

/** Checks rows in order, each against the one before: numbers without a gap, hashes that hang together. */
export function chainChecker(): (row: LogRow) => boolean {
  let seq = 0;
  let previous = NO_PREVIOUS;
  return (row) => {
    const holds = row.seq === seq + 1 && row.previous === previous && isAsWritten(row);
    seq = row.seq;
    previous = row.hash;
    return holds;
  };
}

/** Trusts what its hash has proven to be as written. */
export function entryOf(row: Pick<LogRow, 'seq' | 'at' | 'label' | 'edits' | 'undoes'>): LogEntry {
  const { seq, at, undoes } = row;
  return {
    seq,
    at,
    undoes,
    label: JSON.parse(row.label) as Label,
    edits: JSON.parse(row.edits) as readonly Edit[],
  };
}
