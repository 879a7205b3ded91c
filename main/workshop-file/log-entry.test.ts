import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { Change } from '../../shared/change.ts';
import { canonicalJson } from './canonical-json.ts';
import { chainChecker, entryOf, NO_PREVIOUS, sealed, type LogEntry, type LogRow } from './log-entry.ts';

function entry(seq: number, undoes: number | null = null): LogEntry {
  return { seq, at: `2026-11-23T09:0${seq}:00.000Z`, label: { code: 'details-edited' }, edits: [], undoes };
}

function chainOf(...entries: readonly LogEntry[]): readonly LogRow[] {
  const rows: LogRow[] = [];
  for (const one of entries) {
    const previous = rows.at(-1)?.hash ?? NO_PREVIOUS;
    rows.push(sealed(one, { schemaVersion: 1, digest: '0'.repeat(32), previous }));
  }
  return rows;
}

function holds(rows: readonly LogRow[]): boolean {
  return rows.every(chainChecker());
}

describe('the log', () => {
  const rows = chainOf(entry(1), entry(2), entry(3, 2));

  it('gives back what was put in', () => {
    expect(rows.map(entryOf)).toEqual([entry(1), entry(2), entry(3, 2)]);
  });

  it('holds together as it was written', () => {
    expect(holds(rows)).toBe(true);
    expect(holds([])).toBe(true);
  });

  it.each([
    ['at', '2026-11-23T09:09:00.000Z'],
    ['label', '{"code":"placed"}'],
    ['edits', '[{}]'],
    ['undoes', 1],
    ['schemaVersion', 2],
    ['digest', 'f'.repeat(32)],
    ['previous', 'f'.repeat(64)],
    ['hash', 'f'.repeat(64)],
  ])('shows when somebody changed %s of an entry', (field, value) => {
    expect(holds(rows.map((row) => (row.seq === 2 ? { ...row, [field]: value } : row)))).toBe(false);
  });

  it('hashes an entry as long as a workshop like any other', () => {
    // So that a pair of halves stands wherever such a text is cut.
    for (const start of ['', 'a']) {
      const long = { ...entry(1), label: { code: 'snapshot-named', name: 'n' } } as const;
      const edits = [
        { noun: 'stakeholder', id: start + '🦊'.repeat(1_200_000) },
      ] as unknown as Change['edits'];
      const [row] = chainOf({ ...long, edits });
      if (!row) throw new Error('An entry was written');
      const { hash: written, ...rest } = row;
      const whole = canonicalJson({ ...rest, label: long.label, edits });
      expect(written).toBe(hash('sha256', whole, 'hex'));
    }
  });

  it('shows when an entry is missing, doubled, or out of order', () => {
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new Error('Three entries were written');
    expect(holds([second, third])).toBe(false);
    expect(holds([first, third])).toBe(false);
    expect(holds([first, second, second, third])).toBe(false);
    expect(holds([first, third, second])).toBe(false);
  });
});
