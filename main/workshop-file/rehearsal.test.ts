import { describe, expect, it } from 'vitest';

import { readAndProve } from './read-workshop.ts';
import { rehearse } from './rehearsal.ts';
import { vetDatabase } from './vet-database.ts';

describe('a rehearsal', () => {
  it('opens a workshop that is vetted and proven like any file', async () => {
    const seen = new Set<unknown>();
    await rehearse(
      (db, bytes) => {
        const proven = readAndProve(db);
        seen.add(typeof proven === 'object' ? proven.workshop.service.size > 0 && 'services' : proven);
        seen.add(vetDatabase(db, BigInt(bytes)).ok ? 'vetted' : 'refused');
      },
      () => false,
    );
    expect([...seen]).toEqual(['services', 'vetted']);
  });

  it('ends as soon as something real is asked', async () => {
    let opened = 0;
    await rehearse(
      () => (opened += 1),
      () => opened === 3,
    );
    expect(opened).toBe(3);
  });
});
