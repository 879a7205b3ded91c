import { expect, test } from 'vitest';
import { describeError } from './fault.ts';

test('an error is told by its kind, its code and its places', () => {
  const error = Object.assign(new TypeError('Quirinia'), { code: 'EIO' });
  expect(describeError(error)).toMatch(/^TypeError EIO < \S*fault\.test\.ts:\d+:\d+ < /);
  expect(describeError('Quirinia')).toBe('string');
});

test.each([
  ['of one line', 'Could not read Quirinia'],
  ['of lines that look like places', 'Not JSON:\n    at Quirinia (/home/quirinia/Quirinia.trilane:1:1)\n'],
  ['with nothing but such a line', '\n    at Quirinia (Quirinia.trilane:1:1)'],
])('no message %s gets into what is told', (_what, message) => {
  const error = new Error(message);
  expect(describeError(error)).not.toMatch(/quirinia/i);
  expect(describeError(error)).toContain('fault.test.ts');
});

test('a message that was changed since takes the places with it', () => {
  const error = new Error('\n    at Quirinia (Quirinia.trilane:1:1)');
  expect(error.stack).toContain('Quirinia');
  error.message = 'harmless';
  expect(describeError(error)).toBe('Error');
});
