import { describe, expect, it } from 'vitest';

import { offerFor, type ComboOption } from './combo-options.ts';

function options(...names: readonly string[]): readonly ComboOption[] {
  return names.map((text, index) => ({ key: String(index), text }));
}
function shown(all: readonly ComboOption[], chosen: string | null, text: string): readonly string[] {
  return offerFor(all, chosen, text).options.map((option) => option.text);
}

describe('what a field offers while a name is typed', () => {
  const people = options('Ben Adisa', 'Dr Diaz', 'Ines Barros');

  it('all of them before anything is typed, and when a name is chosen already', () => {
    expect(shown(people, null, ' ')).toHaveLength(3);
    expect(shown(people, '1', 'Dr Diaz')).toHaveLength(3);
  });

  it('names with a word that begins so come first', () => {
    expect(shown(people, null, 'DI')).toEqual(['Dr Diaz', 'Ben Adisa']);
  });

  it('something new is on offer unless it has the name of one that is there', () => {
    expect(offerFor(people, null, 'Diaz').offersTyped).toBe(true);
    expect(offerFor(people, null, ' dr  diaz ').offersTyped).toBe(false);
    expect(offerFor(people, null, '').offersTyped).toBe(false);
  });

  it('a very long list is cut, and says by how much', () => {
    const many = options(...Array.from({ length: 130 }, (_, index) => `Person ${index}`));
    expect(offerFor(many, null, '').options).toHaveLength(100);
    expect(offerFor(many, null, '').more).toBe(30);
    expect(offerFor(many, null, 'Person 12').more).toBe(0);
  });
});
