import { describe, expect, it } from 'vitest';

import { FINDING_CODES, FINDING_LEVELS, type Finding } from '../gaps/finding.ts';
import { findings, findingsOf } from '../gaps/findings.ts';
import { ACTIVITY_NUMBERS, type ActivityNumber } from '../model/activity-switch.ts';
import { LANES } from '../model/placement.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import {
  findingInShort,
  findingReason,
  findingWords,
  findingWordsInFull,
  fixWords,
  flagSentence,
} from './finding-sentence.ts';
import { createWords } from './words.ts';

const { t } = createWords();

const only = (room: Room, code: string): Finding => {
  const found = findingsOf(room.workshop(), room.service()).filter((one) => one.code === code);
  expect(found).toHaveLength(1);
  return found[0] as Finding;
};

describe('a gap in words', () => {
  it('names the service, what nobody answers for, and what to do', () => {
    const room = openRoom('Patient scheduling');
    room.place('Maeve', 'customer');
    room.place('Nurses', 'user');
    room.place('Ines', 'provider');
    expect(findingWords(t, room.workshop(), only(room, 'G03'))).toEqual({
      title: 'Patient scheduling has no sponsor',
      text: 'Nobody answers for “Authorise the budget” and “Keep it worth the money and within budget”.',
      step: 'Place a sponsor.',
    });
  });

  it('counts what a panel has no room to name, and names it all on paper', () => {
    const room = openRoom('Payroll');
    room.place('Ines', 'provider');
    const gap = only(room, 'G01');
    expect(findingWords(t, room.workshop(), gap).text).toBe(
      'Nobody answers for “Define what the service must do (requirements)”, “Give input on needs and ways of working”, and 4 more.',
    );
    const full = findingWordsInFull(t, {
      finding: gap,
      service: 'Payroll',
      stakeholder: null,
      alsoIn: [],
    }).text;
    for (const row of gap.rows) expect(full).toContain(t(`activity.${row}`));
  });

  it('tells what nobody answers for from what nobody does, naming no row twice', () => {
    const room = openRoom('Payroll');
    room.place('Amira', 'customer');
    const { text } = findingWords(t, room.workshop(), only(room, 'G04'));
    expect(text).toBe(
      'Nobody answers for “Deliver and run the service” and “Report issues and give feedback; act on it”. ' +
        'Nobody does “Refine and clarify the requirements” and “Agree service levels”.',
    );
  });

  it('is short on the sheet of its own service', () => {
    const room = openRoom('Payroll');
    const short = (code: Finding['code']) =>
      findingInShort(t, { finding: only(room, code), service: 'Payroll', stakeholder: null, alsoIn: [] });
    expect(short('G02')).toBe('No user. Place a user.');
    for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer');
    room.takeOut('Ivo', 'customer');
    expect(short('G05')).toBe('Choose the lead customer of Payroll. Choose one of them.');
  });

  it('asks for the lead of the lane that has none', () => {
    const room = openRoom('Payroll');
    for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer');
    room.takeOut('Ivo', 'customer');
    const gap = only(room, 'G05');
    expect(findingWords(t, room.workshop(), gap).title).toBe('Choose the lead customer of Payroll');
    expect(gap.fixes.map((fix) => fixWords(t, room.workshop(), gap, fix))).toEqual([
      'Make Ben the lead customer',
      'Make Amira the lead customer',
    ]);
  });

  it('names the group that needs a spokesperson', () => {
    const room = openRoom('Payroll');
    room.group('Ward council');
    room.place('Ward council', 'customer');
    const words = findingWords(t, room.workshop(), only(room, 'V04'));
    expect(words.title).toBe('Ward council needs a spokesperson in Payroll');
    expect(words.step).toBe('Name the person who answers for Ward council.');
  });

  it('names the services that one missing spokesperson costs, and counts those beyond the second', () => {
    const room = openRoom('Payroll', 'EHR', 'Wi-Fi', 'Imaging');
    room.group('Ward council');
    for (const service of ['Payroll', 'EHR', 'Wi-Fi']) room.place('Ward council', 'customer', service);
    const title = (): string | undefined => {
      const finding = findings(room.workshop()).find(({ code }) => code === 'V04');
      return finding && findingWords(t, room.workshop(), finding).title;
    };
    expect(title()).toBe('Ward council needs a spokesperson in Payroll, EHR, and Wi-Fi');
    room.place('Ward council', 'customer', 'Imaging');
    expect(title()).toBe('Ward council needs a spokesperson in Payroll, EHR, and 2 more services');
  });

  it('ends with one full stop after a name that ends with one', () => {
    const room = openRoom('Payroll');
    room.group('Uma Li S.');
    room.place('Uma Li S.', 'customer');
    const { step, text } = findingWords(t, room.workshop(), only(room, 'V04'));
    expect(step).toBe('Name the person who answers for Uma Li S.');
    expect(text).toMatch(/^No one person answers for “Define what the service must do/);
  });

  it('suggests whoever does the same elsewhere', () => {
    const room = openRoom('Payroll', 'EHR', 'Wi-Fi');
    room.place('Rafiq Ahmed', 'sponsor', 'EHR');
    room.place('Rafiq Ahmed', 'sponsor', 'Wi-Fi');
    const gap = only(room, 'G03');
    expect(gap.fixes.map((fix) => fixWords(t, room.workshop(), gap, fix))).toEqual([
      'Place Rafiq Ahmed (sponsors 2 other services)',
    ]);
  });

  it('holds a name that runs right to left together', () => {
    const room = openRoom('كشوف المرتبات (2)');
    expect(findingWords(t, room.workshop(), only(room, 'G03')).title).toBe(
      '\u2068كشوف المرتبات (2)\u2069 has no sponsor',
    );
  });

  it('says in the panel why it matters and what waits for it', () => {
    const room = openRoom('Payroll');
    const reason = (code: Finding['code']) => findingReason(t, only(room, code));
    expect(reason('G03')).toBe('Nobody has authority over its budget. Leaves 2 rows of the RACI open.');
    expect(reason('G01')).toMatch(/^Nobody defines what it must do\. Leaves \d rows/);
  });

  it('has words for every code, lane and set of rows', () => {
    const room = openRoom('Payroll', 'EHR');
    for (const code of FINDING_CODES) {
      for (const lane of LANES) {
        expect(flagSentence(t, [{ code, lane }])).toMatch(/^[A-Z][^.{]+$/);
        for (const rows of [[], [5], ACTIVITY_NUMBERS] satisfies (readonly ActivityNumber[])[]) {
          const finding: Finding = {
            code,
            level: 'error',
            service: room.service(),
            lane,
            stakeholder: null,
            activity: rows[0] ?? 1,
            rows,
            withoutA: rows,
            withoutR: rows,
            alsoIn: [],
            fixes: [],
          };
          for (const sentence of Object.values(findingWords(t, room.workshop(), finding))) {
            expect(sentence).not.toMatch(/\{\{|^$|^gap\./);
          }
        }
      }
    }
    for (const level of FINDING_LEVELS) expect(t(`gap.level.${level}`)).not.toContain('gap.');
    for (const gap of findings(room.workshop())) {
      for (const fix of gap.fixes) expect(fixWords(t, room.workshop(), gap, fix)).not.toContain('{{');
    }
  });

  it('flags a service as one phrase, and a complete one not at all', () => {
    expect(
      flagSentence(t, [
        { code: 'G02', lane: null },
        { code: 'G05', lane: 'customer' },
      ]),
    ).toBe('No user, no lead customer');
    expect(flagSentence(t, 'complete')).toBe('');
  });
});
