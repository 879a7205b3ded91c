import { hash } from 'node:crypto';

import type { Edit } from '../../shared/change.ts';
import { NOUNS, type Noun, type Workshop } from '../../shared/model/workshop.ts';
import { fieldsOf } from './columns.ts';

const MODULUS = 1n << 128n;

const SORTED_FIELDS = Object.fromEntries(
  NOUNS.map((noun) => [
    noun,
    fieldsOf(noun)
      .map(({ field }) => field)
      .toSorted((a, b) => (a < b ? -1 : 1)),
  ]),
) as unknown as { readonly [N in Noun]: readonly string[] };

/**
 * A fingerprint of everything a workshop says, whatever the order of its rows: the sum, modulo 2^128, of the first
 * 128 bits of SHA-256 over each record's noun and canonical JSON. A sum can be kept up to date edit by edit, and it
 * finds the silently changed row that SQLite's own integrity check lets pass.
 */
export type ContentDigest = bigint;

export function digestOf(workshop: Workshop): ContentDigest {
  return digestOfRows((noun) => workshop[noun].values());
}

/** The same from what rows say, before anything was found to be valid. */
export function digestOfRows(rowsOf: (noun: Noun) => Iterable<object>): ContentDigest {
  let sum = 0n;
  for (const noun of NOUNS) {
    for (const row of rowsOf(noun)) sum += recordDigest(noun, row);
  }
  return sum % MODULUS;
}

/** The digest after the edits, from the digest before them. */
export function digestAfter(digest: ContentDigest, edits: readonly Edit[]): ContentDigest {
  let sum = digest;
  for (const { noun, before, after } of edits) {
    if (before !== null) sum -= recordDigest(noun, before);
    if (after !== null) sum += recordDigest(noun, after);
  }
  return ((sum % MODULUS) + MODULUS) % MODULUS;
}

/** 32 lower-case hex digits. */
export function digestText(digest: ContentDigest): string {
  return digest.toString(16).padStart(32, '0');
}

function recordDigest(noun: Noun, record: object): bigint {
  return BigInt(`0x${hash('sha256', noun + recordText(noun, record), 'hex').slice(0, 32)}`);
}

/** Canonical JSON of a record. Which fields it has is known: sorting them for each record took half of an opening. */
function recordText(noun: Noun, record: object): string {
  const values = record as Readonly<Record<string, unknown>>;
  const sorted: Record<string, unknown> = {};
  for (const field of SORTED_FIELDS[noun]) sorted[field] = values[field];
  return JSON.stringify(sorted);
}
