import { expect, it } from 'vitest';

import { foldAccents, foldName } from './same-name.ts';

it('takes names for the same that differ in case, spacing or the way accents are stored', () => {
  expect(foldName('  JOSE\u0301   García')).toBe(foldName('José garcía'));
  expect(foldName('José')).not.toBe(foldName('Jose'));
});

it('looks names up without the accents of Latin letters', () => {
  expect(foldAccents('José García')).toBe('jose garcia');
  expect(foldAccents('Nguyễn Thị Hương')).toBe('nguyen thi huong');
});

it('leaves marks that make another letter', () => {
  expect(foldAccents('ガス')).not.toBe(foldAccents('カス'));
  expect(foldAccents('Андрей')).not.toBe(foldAccents('Андреи'));
  expect(foldAccents('สมชาย ใจดี')).toBe('สมชาย ใจดี');
});
