import { expect, it } from 'vitest';

import { pastedLines } from './pasted-lines.ts';

it('takes a list out of a mail, bullets, numbers, empty lines and all', () => {
  expect(pastedLines('• EHR\r\n\r\n2) Payroll\n - Guest Wi-Fi \n')).toEqual([
    'EHR',
    'Payroll',
    'Guest Wi-Fi',
  ]);
});

it('leaves names that only look like a list item alone', () => {
  expect(pastedLines('3D printing\n-based')).toEqual(['3D printing', '-based']);
});
