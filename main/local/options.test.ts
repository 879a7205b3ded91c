import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test.each([
  [[], { open: true, stay: false, file: null }],
  [['--no-open', '--stay'], { open: false, stay: true, file: null }],
  [['clients/Northfield.trilane'], { open: true, stay: false, file: resolve('clients/Northfield.trilane') }],
  [['--', '--odd.trilane'], { open: true, stay: false, file: resolve('--odd.trilane') }],
])('%j', (args, options) => {
  expect(readOptions(args)).toEqual(options);
});

test.each([[['--port', '80']], [['a.trilane', 'b.trilane']], [['--open']]])('%j can’t be read', (args) => {
  expect(readOptions(args)).toBeNull();
});
