import { describe, expect, it } from 'vitest';

import { holdsAcknowledged } from '../api/not-in-file.ts';
import { heldSentence } from './held-sentence.ts';
import { createWords } from './words.ts';

const { t } = createWords();
const CODES = ['disk-full', 'read-only', 'file-gone', 'file-changed', 'disk', 'stopped'] as const;

describe('where everything is that was acknowledged', () => {
  it('is called saved only where the file holds it', () => {
    const saved = CODES.filter((code) => /\bis saved\b/u.test(heldSentence(t, code, true, '10:42')));
    expect(saved).toEqual(['disk-full', 'read-only', 'stopped']);
    expect(saved.filter((code) => holdsAcknowledged(code) === false)).toEqual([]);
    expect(heldSentence(t, 'stopped', false, '10:42')).not.toMatch(/\bsaved\b/u);
  });

  it('is said with its time, to each trouble in a sentence that is true of it', () => {
    for (const code of CODES) expect(heldSentence(t, code, true, '10:42')).toContain('10:42');
    expect(heldSentence(t, 'file-changed', true, '10:42')).toBe(
      'Trilane still holds everything up to 10:42, but the file does not.',
    );
    expect(heldSentence(t, 'file-gone', true, '10:42')).toContain('not in its place');
    expect(heldSentence(t, 'disk', true, '10:42')).toContain('the file may not');
  });
});
