import { expect, it } from 'vitest';

import { RESTORE_REASONS } from '../../shared/api/restore-points.ts';
import { pointName, readPointName } from './point-name.ts';

const POINT = { number: 7, seq: 12, state: '3fa9c1d2e4b5', at: '2026-11-22T10:42:03.000Z' };

it.each(RESTORE_REASONS)('a restore point made for %s is told by its name alone', (reason) => {
  const point = { ...POINT, reason };
  expect(pointName(point)).toBe(`000007-000012-3fa9c1d2e4b5-20261122T104203Z-${reason}.trilane`);
  expect(readPointName(pointName(point))).toEqual(point);
});

it('keeps no more than the second of its moment', () => {
  const name = pointName({ ...POINT, reason: 'regular', at: '2026-11-22T10:42:03.987Z' });
  expect(readPointName(name)?.at).toBe(POINT.at);
});

it.each([
  '.trilane-0123456789abcdef.part',
  'Northfield.trilane',
  '000007-000012-3fa9c1d2e4b5-20261122T104203Z-whim.trilane',
  '000007-000012-3fa9c1d2e4b5-20261122T104203Z-opening.trilane-journal',
  '7-12-3fa9c1d2e4b5-20261122T104203Z-opening.trilane',
])('%s is no restore point', (name) => {
  expect(readPointName(name)).toBeNull();
});
