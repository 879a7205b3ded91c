import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { windowGround } from './window-ground.ts';

test('a window opens on the paper of its page, in either theme', () => {
  const tokens = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
  expect(tokens).toContain(`--paper: light-dark(${windowGround(false)}, ${windowGround(true)});`);
});
