import { expect, it } from 'vitest';

import { pastedLines } from './pasted-lines.ts';

it('takes a list out of a mail, bullets, numbers, empty lines and all', () => {
  expect(pastedLines('• EHR\r\n\r\n2) Payroll\n - Guest Wi-Fi \n')).toEqual([
    'EHR',
    'Payroll',
    'Guest Wi-Fi',
  ]);
});

it.each([
  ['1.\tAmira', 'Amira'],
  ['(12) Amira', 'Amira'],
  ['a) Amira', 'Amira'],
  ['o\tAmira', 'Amira'],
  ['\uF0B7\tAmira', 'Amira'],
  ['\u2013 Amira', 'Amira'],
  ['[ ] Amira', 'Amira'],
  ['☐ Amira', 'Amira'],
  ['Amira;', 'Amira'],
  ['Ami\u0002ra', 'Amira'],
  ['\tAmira \u00A0', 'Amira'],
])('takes a name out of %j', (line, name) => {
  expect(pastedLines(`${line}\nBen`)).toEqual([name, 'Ben']);
});

it.each(['\n', '\r\n', '\r', '\u2028', '\u000B'])('knows lines that end in %j', (end) => {
  expect(pastedLines(['Amira', '', '\u200B', 'Ben', ' '].join(end))).toEqual(['Amira', 'Ben']);
});

it('takes the addresses of a mail apart, on one line or on several', () => {
  expect(pastedLines('Amira <a@x.example>; Ben <b@x.example>;\nJo')).toEqual([
    'Amira <a@x.example>',
    'Ben <b@x.example>',
    'Jo',
  ]);
});

it('leaves names that only look like a list item alone', () => {
  const names = ['3D printing', '-based', 'A. Meyer', 'O. Nwosu', '4.0 team', 'o'];
  expect(pastedLines(names.join('\n'))).toEqual(names);
});
