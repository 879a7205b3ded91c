import { expect, test } from 'vitest';

import { createWords } from './words.ts';

const { t } = createWords();

test('a sentence that ends in a name that ends in a full stop has one', () => {
  expect(t('board.lifted', { name: 'Acme Inc.' })).toBe('Acme Inc. lifted.');
  expect(t('board.over', { service: 'A', lane: 'B', position: 1, count: 2 })).toBe('Over A, B, 1 of 2.');
  expect(t('board.overRefuses', { service: 'A', lane: 'Acme Inc.', name: 'Ben' })).toBe(
    'Over A, Acme Inc. Ben is there already.',
  );
});
