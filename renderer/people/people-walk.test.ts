import { describe, expect, test } from 'vitest';

import type { PeopleRow } from './people-rows.ts';
import { tabStop, walkList } from './people-walk.ts';

const ROWS: readonly PeopleRow[] = [
  { kind: 'organisation', id: 'hospital', provides: false },
  { kind: 'stakeholder', id: 'ben' },
  { kind: 'stakeholder', id: 'amira' },
  { kind: 'organisation', id: 'it', provides: true },
  { kind: 'stakeholder', id: 'desk' },
];
const [BEN, AMIRA, DESK] = [1, 2, 4];

describe('the people list by keyboard', () => {
  test('Tab comes to the first person, then to the one looked at last', () => {
    expect(tabStop(ROWS, null)).toBe(BEN);
    expect(tabStop(ROWS, 'amira')).toBe(AMIRA);
  });

  test('a person who has left the list hands the stop to the first', () => {
    expect(tabStop(ROWS, 'gone')).toBe(BEN);
    expect(tabStop([], null)).toBe(-1);
  });

  test('arrows go from person to person, over the headings', () => {
    expect(walkList(ROWS, AMIRA, 'ArrowDown')).toBe(DESK);
    expect(walkList(ROWS, DESK, 'ArrowUp')).toBe(AMIRA);
    expect(walkList(ROWS, AMIRA, 'Home')).toBe(BEN);
    expect(walkList(ROWS, BEN, 'End')).toBe(DESK);
    expect(walkList(ROWS, BEN, 'PageDown')).toBe(DESK);
  });

  test('the ends stay where they are, and other keys are not the list’s', () => {
    expect(walkList(ROWS, DESK, 'ArrowDown')).toBeNull();
    expect(walkList(ROWS, BEN, 'ArrowUp')).toBeNull();
    expect(walkList(ROWS, BEN, 'a')).toBeNull();
    expect(walkList([], -1, 'ArrowDown')).toBeNull();
  });
});
