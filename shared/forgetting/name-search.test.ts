import { describe, expect, it } from 'vitest';

import { searchFor } from './name-search.ts';

const amira = searchFor(['Amira Haddad', 'amira@northfield.example']);

describe('a person looked for in other texts', () => {
  it.each([
    ['Ask Amira Haddad first', 'Ask Person 7 first'],
    ['AMIRA  HADDAD, amira haddad', 'Person 7, Person 7'],
    ['Amira Haddad’s budget, Amira Haddads Budget', 'Person 7’s budget, Person 7s Budget'],
    ['mail to Amira@Northfield.example.', 'mail to Person 7.'],
  ])('is found whole in “%s”', (text, replaced) => {
    expect(amira.find(text)).toBe('whole');
    expect(amira.replace(text, 'Person 7')).toBe(replaced);
  });

  it('may be meant where a part of the name stands', () => {
    expect(amira.find('Amira decides')).toBe('part');
    expect(amira.replace('Amira or HADDAD decides', 'Person 7')).toBe('Person 7 or Person 7 decides');
  });

  it.each(['Amiras sister Amirah', 'haddadesque', 'amira@northfield.example.com2', 'Northfield'])(
    'is not taken out of another word: “%s”',
    (text) => {
      const other = searchFor(['Mira Addad', 'x@y.example']);
      expect(other.find(text)).toBeNull();
      expect(other.replace(text, 'Person 7')).toBe(text);
    },
  );

  it('is not every word that is also a name', () => {
    const will = searchFor(['Will de Vries']);
    expect(will.find('we will see, de facto')).toBeNull();
    expect(will.find('Will sees to it')).toBe('part');
  });

  it('is found where words have no spaces between them', () => {
    const tanaka = searchFor(['田中美咲']);
    expect(tanaka.replace('予算は田中美咲さんに確認', 'Person 7')).toBe('予算はPerson 7さんに確認');
  });

  it('is taken for what it is, signs and all', () => {
    const odd = searchFor(['A. (Bo) $& *Smith*']);
    expect(odd.replace('to A. (Bo) $& *Smith*!', 'Person $&')).toBe('to Person $&!');
  });

  it('is nowhere when there is no name', () => {
    expect(searchFor([]).find('anything')).toBeNull();
    expect(searchFor(['']).find('anything')).toBeNull();
  });
});
