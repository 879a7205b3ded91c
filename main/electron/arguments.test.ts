import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test.each([
  [[], null],
  [['--no-sandbox', '--remote-debugging-port=0'], null],
  [['clients/Northfield.trilane'], resolve('/home/lena', 'clients/Northfield.trilane')],
  [['--no-sandbox', '/media/stick/W.trilane'], resolve('/media/stick/W.trilane')],
])('%j opens a window', (args, file) => {
  expect(readArguments(args, '/home/lena')).toEqual({ as: 'window', file });
});

test.each([
  [
    ['check', 'W.trilane', '--json'],
    ['check', 'W.trilane', '--json'],
  ],
  [
    ['--no-sandbox', 'export', 'W.trilane', '--pdf', '-'],
    ['export', 'W.trilane', '--pdf', '-'],
  ],
  [['--version'], ['--version']],
])('%j are words of the command line', (args, words) => {
  expect(readArguments(args, '/home/lena')).toEqual({ as: 'command-line', words });
});
