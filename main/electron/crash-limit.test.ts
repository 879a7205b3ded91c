import { expect, test } from 'vitest';
import { createCrashLimit } from './crash-limit.ts';

test('a window that crashes again and again is not opened for ever', () => {
  const limit = createCrashLimit();
  expect([0, 1_000, 2_000, 3_000].map((at) => limit.mayReload(at))).toEqual([true, true, true, false]);
});

test('a window that crashes once in a while is opened each time', () => {
  const limit = createCrashLimit();
  const hours = Array.from({ length: 20 }, (_, index) => index * 3_600_000);
  expect(hours.every((at) => limit.mayReload(at))).toBe(true);
});
