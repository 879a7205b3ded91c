import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { english } from '../../shared/words/en/catalogue.ts';
import { isTyped, KEY_LIST, type Key } from './key-list.ts';

const { names, does, groups } = english.help.keys;

function printed(key: Key): string {
  return isTyped(key) ? key : names[key];
}

/** A key list as the user guide has it: a table for each group. */
const tables = KEY_LIST.map(({ group, entries }) => [
  `| ${groups[group]} | |`,
  ...entries.map(({ keys, does: what }) => {
    const ways = keys.map((combination) => combination.map(printed).join('+'));
    return `| ${ways.join(' or ')} | ${does[what]} |`;
  }),
]);

it('is in the user guide, key by key', () => {
  const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');
  const rows = guide
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replaceAll(/ +/g, ' '));
  for (const table of tables) {
    const start = rows.indexOf(table[0] ?? '');
    const [head, , ...below] = rows.slice(start, start + table.length + 1);
    expect([head, ...below]).toEqual(table);
  }
});

it('names a key once where it is pressed', () => {
  for (const { entries } of KEY_LIST) {
    const keys = entries.flatMap((entry) => entry.keys.map((combination) => combination.join('+')));
    expect(new Set(keys).size).toBe(keys.length);
  }
});
