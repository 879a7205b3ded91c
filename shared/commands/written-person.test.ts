import { describe, expect, it } from 'vitest';

import { writtenApart, writtenPerson } from './written-person.ts';

describe('a person as written', () => {
  it.each([
    ['Amira Haddad <amira@north.example>', 'Amira Haddad', 'amira@north.example'],
    ['"Haddad, Amira" <amira@north.example>', 'Haddad, Amira', 'amira@north.example'],
    [" 'Amira'  <amira@north.example> ", 'Amira', 'amira@north.example'],
    ['<amira@north.example>', 'amira@north.example', 'amira@north.example'],
    ['Amira Haddad', 'Amira Haddad', ''],
    ['"The boss"', '"The boss"', ''],
    ['Amira <on leave>', 'Amira <on leave>', ''],
  ])('%j is %j, %j', (text, name, email) => {
    expect(writtenPerson(text)).toEqual({ name, email });
  });
});

describe('a line of addresses', () => {
  it.each([
    ['Amira <a@x.example>; Ben <b@x.example>', ['Amira <a@x.example>', 'Ben <b@x.example>']],
    [
      '"Haddad, Amira" <a@x.example>, Ben <b@x.example>',
      ['"Haddad, Amira" <a@x.example>', 'Ben <b@x.example>'],
    ],
  ])('%j is taken apart', (line, parts) => {
    expect(writtenApart(line)).toEqual(parts);
  });

  it.each(['Amira; Ben', 'Amira <a@x.example>; Ben', 'Haddad, Amira', 'Amira'])('%j stays whole', (line) => {
    expect(writtenApart(line)).toEqual([line]);
  });
});
