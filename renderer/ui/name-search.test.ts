import { expect, it } from 'vitest';

import { findByName } from './name-search.ts';

function found(typed: string, ...names: readonly string[]): readonly string[] {
  return findByName(names, (name) => name, typed).map(({ one }) => one);
}

it('puts the name itself first, then names that begin so, then words, then what only holds it', () => {
  expect(found('ann', 'Hannah', 'Jo-Ann', 'Mary Ann', 'Annika', 'Ben', 'Ann')).toEqual([
    'Ann',
    'Annika',
    'Jo-Ann',
    'Mary Ann',
    'Hannah',
  ]);
});

it('looks past case, accents and how they are stored, and keeps the order of equals', () => {
  expect(found('GARCI\u0301A', 'José Garcia', 'García')).toEqual(['García', 'José Garcia']);
  expect(found('o', 'Omar', 'Olga')).toEqual(['Omar', 'Olga']);
  expect(found('diaz', 'O’Diaz (IT)', 'Adiaz')).toEqual(['O’Diaz (IT)', 'Adiaz']);
});

it('finds a word further on when an earlier place is inside one', () => {
  expect(findByName(['Hannah Ann'], (name) => name, 'ann')).toEqual([
    { one: 'Hannah Ann', begins: true, isWhole: false },
  ]);
});

it('finds everyone before anything is typed, and names without spaces by what they hold', () => {
  expect(found(' ', 'Ben', 'Amira')).toEqual(['Ben', 'Amira']);
  expect(found('美咲', '田中美咲', '王小明')).toEqual(['田中美咲']);
});
