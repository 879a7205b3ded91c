/** In place of a whole input. As JSON text, since some of it is no value of JavaScript: NaN, a key twice, a prototype. */
export const BAD_WHOLES: readonly string[] = [
  'null',
  '1',
  '-1',
  '1e999',
  'NaN',
  'Infinity',
  'true',
  '""',
  '"/etc/passwd"',
  '[]',
  '[{}]',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"surprise":1}',
  '{"path":"/etc/passwd"}',
  `${'['.repeat(900)}${']'.repeat(900)}`,
  `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`,
  '"\\u0000"',
  '"\\ud800"',
  "{'file':1}",
  '{"file":',
];

/** What stands in place of one good value. */
export const BAD_VALUES: readonly string[] = [
  'null',
  '-1',
  '0.5',
  '1e999',
  'NaN',
  '9007199254740993',
  '"\\u0000"',
  '[]',
  '[[]]',
  '{}',
  '{"__proto__":{"polluted":1}}',
  '{"toString":"x"}',
  '"../../../etc/passwd"',
  '"__proto__"',
  `"${'x'.repeat(3_000)}"`,
  '"\\u202Egpj.exe"',
];

/** Names that a key too many may have. */
export const BAD_KEYS: readonly string[] = [
  'surprise',
  '__proto__',
  'constructor',
  'prototype',
  'path',
  'toString',
];
