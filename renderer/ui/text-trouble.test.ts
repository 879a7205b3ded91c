import { describe, expect, it } from 'vitest';

import { TEXT_LIMITS } from '../../shared/model/text.ts';
import { createWords } from '../../shared/words/words.ts';
import { lineTrouble, nameTrouble, noteTrouble, sayTextTrouble } from './text-trouble.ts';

const { t } = createWords();

describe('what a field may hold', () => {
  it('a name is never blank', () => {
    expect(nameTrouble(' \u3000 ')).toEqual({ code: 'empty' });
    expect(nameTrouble('أميرة')).toBeNull();
  });

  it('other fields may stay empty', () => {
    expect(lineTrouble('')).toBeNull();
    expect(noteTrouble('  \n')).toBeNull();
  });

  it('a text is measured as it would be kept, without the spaces around it', () => {
    const full = 'é'.repeat(TEXT_LIMITS.name);
    expect(nameTrouble(`  ${full}  `)).toBeNull();
    expect(nameTrouble(`${full}x`)).toEqual({ code: 'too-long', max: 200, length: 201 });
  });

  it('a tab from a spreadsheet is a space; other invisible characters are refused', () => {
    expect(lineTrouble('Head of\tnursing')).toBeNull();
    expect(lineTrouble('Head\u0007')).toEqual({ code: 'unreadable' });
    expect(noteTrouble('one\n\ttwo')).toBeNull();
    expect(noteTrouble('\uD800')).toEqual({ code: 'unreadable' });
  });

  it('says how long it may be and how long it is', () => {
    const sentence = sayTextTrouble(t, noteTrouble('x'.repeat(4_321)));
    expect(sentence).toContain('4,000');
    expect(sentence).toContain('4,321');
    expect(sayTextTrouble(t, null)).toBeNull();
  });
});
