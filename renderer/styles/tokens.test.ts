import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { colourOf, contrast, lightness, mixed, type Colour } from './colour-measures.ts';

const folder = new URL('.', import.meta.url).pathname;
const css = readFileSync(`${folder}tokens.css`, 'utf8');
const values = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: colourOf(light), dark: colourOf(dark) }],
  ),
);

const ROLES = ['customer', 'user', 'sponsor', 'provider'] as const;
const GROUNDS = ['paper', 'surface', 'sunken'] as const;

/** What people read, and the grounds it stands on. */
const TEXTS: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', [...GROUNDS, 'accent-weak', ...ROLES.map((role) => `${role}-weak`)]],
  ['ink-2', [...GROUNDS, ...ROLES.map((role) => `${role}-weak`)]],
  ['ink-3', [...GROUNDS, 'accent-weak', ...ROLES.map((role) => `${role}-weak`)]],
  ['accent', [...GROUNDS, 'accent-weak']],
  ['good', [...GROUNDS, 'good-weak']],
  ['warn', [...GROUNDS, 'warn-weak']],
  ['bad', [...GROUNDS, 'bad-weak', ...ROLES.map((role) => `${role}-weak`)]],
  ...ROLES.map((role): [string, string[]] => [role, [...GROUNDS, `${role}-weak`]]),
  // On what is filled: the main button, a notice, the lead's tag, the letter A.
  ['surface', ['ink', 'bad', ...ROLES]],
];

/** What is no text but must be seen: the focus ring, the edge of a field, the border of a lane that takes a drop. */
const SIGNS: readonly (readonly [sign: string, grounds: readonly string[]])[] = [
  ['focus', [...GROUNDS, 'accent-weak', ...ROLES.map((role) => `${role}-weak`)]],
  ['line-field', ['paper', 'surface']],
  ...ROLES.map((role): [string, string[]] => [role, [...GROUNDS, `${role}-weak`]]),
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colour = (name: string): Colour => {
    const value = values.get(name);
    if (!value) throw new Error(`There is no token --${name}`);
    return value[theme];
  };
  const tooFaint = (pairs: typeof TEXTS, least: number) =>
    pairs.flatMap(([sign, grounds]) =>
      grounds
        .map((ground) => ({ sign, ground, ratio: contrast(colour(sign), colour(ground)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ ground, ratio }) => `${sign} on ${ground}: ${ratio.toFixed(2)}`),
    );

  test('every text can be read on every ground it stands on (WCAG 1.4.3)', () => {
    expect(tooFaint(TEXTS, 4.5)).toEqual([]);
  });

  test('what must be seen stands out from its ground (WCAG 1.4.11)', () => {
    expect(tooFaint(SIGNS, 3)).toEqual([]);
  });

  test('the question of an empty lane can be read on the lane', () => {
    for (const role of ROLES) {
      const lane = mixed(colour(`${role}-weak`), 0.42, colour('paper'));
      expect(contrast(colour('bad'), lane)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour('ink-3'), lane)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('Customer, User and Sponsor differ in lightness, for eyes that don’t tell their hues apart', () => {
    const [first = 0, second = 0, third = 0] = ['customer', 'user', 'sponsor']
      .map((role) => lightness(colour(role)))
      .toSorted((a, b) => a - b);
    expect(second - first).toBeGreaterThanOrEqual(5);
    expect(third - second).toBeGreaterThanOrEqual(5);
  });
});

test('a colour is a token: no style sheet of a screen has one of its own', () => {
  const sheets = globSync(`${folder}../**/*.css`).filter((sheet) => !/tokens\.css$|\/report\//.test(sheet));
  expect(sheets.length).toBeGreaterThan(20);
  const literals = sheets.flatMap((sheet) =>
    (
      readFileSync(sheet, 'utf8').match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|:\s*(?:white|black)\b/gi) ??
      []
    ).map((literal) => `${sheet.slice(folder.length)}: ${literal}`),
  );
  expect(literals).toEqual([]);
});
