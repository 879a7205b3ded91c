import { describe, expect, it } from 'vitest';

import { LANES } from '../model/placement.ts';
import { ACTIVITIES } from './activities.ts';
import { isAccountable, isResponsible, lettersOn, mergeLetters, type Letter } from './letters.ts';

// Copied from raci.md, Default letters, as it stands there.
const DEFINITION = `
| 1 | **A/R** / R | C / I | I / I | C / I |
| 2 | **A** / C | R / R | – / – | I / – |
| 3 | **A** / C | C / I | I / – | R / R |
| 4 | **A** / C | I / I | C / I | R / C |
| 5 | C / I | – / – | **A/R** / R | C / – |
| 6 | R / C | – / – | **A** / C | R / C |
| 7 | I / I | I / I | I / – | **A/R** / R |
| 8 | **A** / I | R / R | – / – | C / – |
| 9 | I / I | R / R | – / – | **A** / R |
| 10 | **A/R** / R | C / I | C / I | C / I |
| 11 | **A** / C | C / I | I / – | R / C |
| 12 | **A/R** / R | C / I | I / – | C / I |
| 13 | **A** / C | I / I | – / – | R / R |
| 14 | **A** / C | C / I | I / – | R / C |
| 15 | **A/R** / C | C / I | I / I | R / C |
| 16 | **A** / C | C / I | I / – | R / R |
| 17 | C / I | I / I | **A/R** / R | C / – |
| 18 | C / I | I / I | I / – | **A/R** / R |
`;

describe('the letters table', () => {
  it('says what raci.md says, row by row', () => {
    const written = DEFINITION.trim().replaceAll('**', '');
    const ours = ACTIVITIES.map(({ number }) => {
      const pairs = LANES.map((lane) => lettersOn(number)[lane]);
      const cells = pairs.map(({ lead, others }) => `${lead ?? '–'} / ${others ?? '–'}`);
      return `| ${[number, ...cells].join(' | ')} |`;
    });
    expect(ours.join('\n')).toBe(written);
  });

  it.each(ACTIVITIES)(
    'gives the A of row $number to the lead of its owner, and to nobody else',
    (activity) => {
      const letters = lettersOn(activity.number);
      const owners = LANES.filter((lane) => isAccountable(letters[lane].lead));
      expect(owners).toEqual([activity.owner]);
      expect(LANES.some((lane) => isAccountable(letters[lane].others))).toBe(false);
    },
  );

  it.each(ACTIVITIES)(
    'has a lead who does row $number, so that a missing R always has a lane to blame',
    (activity) => {
      expect(LANES.some((lane) => isResponsible(lettersOn(activity.number)[lane].lead))).toBe(true);
    },
  );
});

describe('merging the letters of someone in several lanes', () => {
  const cases: readonly (readonly [readonly Letter[], Letter | null])[] = [
    [['A', 'I'], 'A'],
    [['C', 'A'], 'A'],
    [['A', 'R'], 'A/R'],
    [['R', 'A'], 'A/R'],
    [['A/R', 'C'], 'A/R'],
    [['I', 'R', 'C'], 'R'],
    [['I', 'C'], 'C'],
    [['I'], 'I'],
    [[], null],
  ];
  it.each(cases)('%j reads %s', (letters, merged) => {
    expect(mergeLetters(letters)).toBe(merged);
  });
});
