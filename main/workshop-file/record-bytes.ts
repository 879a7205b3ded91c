import type { Edit } from '../../shared/change.ts';
import { NOUNS, type Workshop } from '../../shared/model/workshop.ts';

/**
 * Most that all records of a workshop may say, in bytes: several times what a room of 10,000 placements writes. The commands
 * keep to it and a file has to, so whatever one laptop saved, another opens, in bounded memory. One log entry can hold a
 * whole workshop (a copy written from memory does), as JSON up to twice as long: see `file-limits.ts`.
 */
export const MOST_RECORD_BYTES = 12 * 1024 * 1024;

/** No number is longer as SQLite writes it, so that a file never counts more than this does. */
const NUMBER_BYTES = 24;

export function bytesOfWorkshop(workshop: Workshop): number {
  let bytes = 0;
  for (const noun of NOUNS) for (const record of workshop[noun].values()) bytes += bytesOf(record);
  return bytes;
}

/** After the edits, from what it was before them. */
export function bytesAfter(before: number, edits: readonly Edit[]): number {
  return edits.reduce((bytes, edit) => bytes - bytesOf(edit.before) + bytesOf(edit.after), before);
}

/** Whether a change makes a file that no laptop opens: too much in all, or in its one entry of the log. */
export function wouldNotOpen(before: number, after: number, edits: readonly Edit[]): boolean {
  const inEntry = edits.reduce((bytes, edit) => bytes + bytesOf(edit.before) + bytesOf(edit.after), 0);
  return (after > before && after > MOST_RECORD_BYTES) || inEntry > MOST_RECORD_BYTES;
}

function bytesOf(record: object | null): number {
  if (record === null) return 0;
  let bytes = 0;
  for (const value of Object.values(record)) {
    if (typeof value === 'string') bytes += Buffer.byteLength(value);
    else if (value !== null) bytes += NUMBER_BYTES;
  }
  return bytes;
}
