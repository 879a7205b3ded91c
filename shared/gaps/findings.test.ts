import { describe, expect, it } from 'vitest';

import { withNewIds } from '../commands/new-ids.ts';
import { execute, type Command } from '../commands/catalogue.ts';
import { apply } from '../change.ts';
import { LANES, type Lane } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { findingKey, type Finding, type Fix } from './finding.ts';
import { findings, findingsOf } from './findings.ts';

const gapsOf = (room: Room, service?: string): readonly Finding[] =>
  findingsOf(room.workshop(), room.service(service));

const codes = (list: readonly Finding[]): readonly string[] =>
  list.map(({ code, level }) => `${code} ${level}`);

/** One person in each lane but these. */
function completeBut(...missing: readonly Lane[]): Room {
  const room = openRoom('Payroll', 'Guest Wi-Fi', 'EHR');
  for (const service of ['Payroll', 'Guest Wi-Fi', 'EHR']) {
    for (const lane of LANES) {
      if (service !== 'Payroll' || !missing.includes(lane)) room.place(`The ${lane}`, lane, service);
    }
  }
  return room;
}

function take(workshop: Workshop, room: Room, fix: Fix | undefined): Workshop {
  if (!fix) throw new Error('There is no such fix');
  const { command, input } = fix.command;
  const result = execute(workshop, { command, input: withNewIds(command, input, room.mint) } as Command);
  if (!result.ok) throw new Error(result.error.code);
  return apply(workshop, result.value);
}

describe('an empty lane', () => {
  it.each([
    { lane: 'customer', code: 'G01 error', withoutA: [1, 2, 3, 4, 8, 10], withoutR: [1, 10] },
    { lane: 'user', code: 'G02 error', withoutA: [], withoutR: [2, 8, 9] },
    { lane: 'sponsor', code: 'G03 error', withoutA: [5, 6], withoutR: [5] },
    { lane: 'provider', code: 'G04 warning', withoutA: [7, 9], withoutR: [3, 4, 7] },
  ] as const)('$lane is one finding, $code, that names the rows it costs', (expected) => {
    const gaps = gapsOf(completeBut(expected.lane));
    expect(codes(gaps)).toEqual([expected.code]);
    expect(gaps[0]).toMatchObject({
      lane: expected.lane,
      withoutA: expected.withoutA,
      withoutR: expected.withoutR,
      rows: [...new Set([...expected.withoutA, ...expected.withoutR])].toSorted((a, b) => a - b),
    });
  });

  it('is the only thing said of a service nobody has come to yet: four findings, no rows twice', () => {
    const gaps = gapsOf(openRoom());
    expect(codes(gaps)).toEqual(['G01 error', 'G02 error', 'G03 error', 'G04 warning']);
  });

  it('shares a row that two lanes could do: without customer and provider, nobody keeps the budget in sight', () => {
    const gaps = gapsOf(completeBut('customer', 'provider'));
    expect(gaps.map(({ code, withoutR }) => [code, withoutR])).toEqual([
      ['G01', [1, 6, 10]],
      ['G04', [3, 4, 6, 7]],
    ]);
  });

  it('costs only rows that are switched on', () => {
    const room = completeBut('sponsor');
    room.switchRow(5, false);
    room.switchRow(17, true);
    expect(gapsOf(room)[0]).toMatchObject({ rows: [6, 17], withoutA: [6, 17], withoutR: [17] });
  });
});

describe('a fix for an empty lane', () => {
  it('proposes who stands there in most other services, two at most', () => {
    const room = openRoom('Payroll', 'EHR', 'Wi-Fi', 'Intranet');
    for (const service of ['EHR', 'Wi-Fi', 'Intranet']) room.place('Rafiq', 'sponsor', service);
    room.place('Sue', 'sponsor', 'Wi-Fi');
    for (const service of ['EHR', 'Intranet']) room.place('Tom', 'sponsor', service);
    const sponsor = gapsOf(room).find(({ code }) => code === 'G03');
    expect(sponsor?.fixes).toEqual([
      {
        code: 'place',
        stakeholder: room.who('Rafiq'),
        count: 3,
        command: {
          command: 'place',
          input: { stakeholder: room.who('Rafiq'), service: room.service('Payroll'), lane: 'sponsor' },
        },
      },
      expect.objectContaining({ code: 'place', stakeholder: room.who('Tom'), count: 2 }),
    ]);
  });

  it('names whoever joined the list first when two stand there equally often', () => {
    const room = openRoom('Payroll', 'EHR', 'Wi-Fi', 'Intranet');
    for (const name of ['First', 'Second', 'Third']) room.person(name);
    room.place('Third', 'customer', 'EHR');
    room.place('Second', 'customer', 'Wi-Fi');
    room.place('First', 'customer', 'Intranet');
    const proposed = gapsOf(room)[0]?.fixes.map(({ stakeholder }) => stakeholder);
    expect(proposed).toEqual([room.who('First'), room.who('Second')]);
  });

  it('proposes nobody when nobody stands in that lane anywhere', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Rafiq', 'customer', 'EHR');
    expect(gapsOf(room).find(({ code }) => code === 'G03')?.fixes).toEqual([]);
  });

  it('settles the finding when taken, with an id made by whoever takes it', () => {
    const room = completeBut('sponsor');
    const after = take(room.workshop(), room, gapsOf(room)[0]?.fixes[0]);
    expect(findingsOf(after, room.service())).toEqual([]);
  });

  it('follows what happens in other services', () => {
    const room = openRoom('Payroll', 'EHR');
    expect(gapsOf(room)[0]?.fixes).toEqual([]);
    room.place('Amira', 'customer', 'EHR');
    expect(gapsOf(room)[0]?.fixes).toHaveLength(1);
  });
});

describe('a lane of several without a lead', () => {
  const leaderless = (lane: Lane, size = 2): Room => {
    const room = completeBut(lane);
    for (let count = 0; count <= size; count += 1) room.place(`Member ${count}`, lane);
    room.takeOut('Member 0', lane);
    return room;
  };

  it.each([
    { lane: 'customer', code: 'G05 error', withoutA: [1, 2, 3, 4, 8, 10], withoutR: [] },
    { lane: 'user', code: 'G05 hint', withoutA: [], withoutR: [] },
    { lane: 'sponsor', code: 'G05 error', withoutA: [5, 6], withoutR: [] },
    { lane: 'provider', code: 'G05 error', withoutA: [7, 9], withoutR: [4] },
  ] as const)('$lane is one finding, $code', ({ lane, code, withoutA, withoutR }) => {
    const gaps = gapsOf(leaderless(lane));
    expect(codes(gaps)).toEqual([code]);
    expect(gaps[0]).toMatchObject({ lane, withoutA, withoutR });
  });

  it('is no more than a hint when none of the rows it leads is switched on', () => {
    const room = leaderless('sponsor');
    room.switchRow(5, false);
    room.switchRow(6, false);
    expect(codes(gapsOf(room))).toEqual(['G05 hint']);
  });

  it('stays an error while it leaves a row without an R, even when it owns no A', () => {
    const room = leaderless('provider');
    room.switchRow(7, false);
    room.switchRow(9, false);
    expect(codes(gapsOf(room))).toEqual(['G05 error']);
    expect(gapsOf(room)[0]).toMatchObject({ withoutA: [], withoutR: [4] });
  });

  it('offers each of them as lead, four at most', () => {
    const two = leaderless('customer');
    const fixes = gapsOf(two)[0]?.fixes ?? [];
    expect(fixes).toEqual(
      ['Member 1', 'Member 2'].map((name) => ({
        code: 'appoint',
        stakeholder: two.who(name),
        command: { command: 'appointLead', input: { id: two.placement(name, 'customer').id } },
      })),
    );
    expect(findingsOf(take(two.workshop(), two, fixes[1]), two.service())).toEqual([]);
    expect(gapsOf(leaderless('customer', 6))[0]?.fixes).toHaveLength(4);
  });
});

describe('a group or organisation that holds an A without a spokesperson', () => {
  it('is one finding for the service, however many rows and lanes', () => {
    const room = completeBut('customer', 'sponsor');
    room.group('Ward Council');
    room.place('Ward Council', 'customer');
    room.place('Ward Council', 'sponsor');
    const gaps = gapsOf(room);
    expect(codes(gaps)).toEqual(['V04 error']);
    expect(gaps[0]).toMatchObject({
      stakeholder: room.who('Ward Council'),
      lane: 'customer',
      rows: [1, 2, 3, 4, 5, 6, 8, 10],
      withoutA: [],
      withoutR: [],
      fixes: [],
    });
  });

  it('is one finding for the whole workshop, at the first service, and one of each service it costs', () => {
    const room = completeBut('customer');
    room.group('Ward Council');
    room.place('Ward Council', 'customer');
    room.addService('Imaging');
    room.place('Ward Council', 'customer', 'Imaging');
    room.place('Ward Council', 'sponsor', 'Imaging');
    const found = findings(room.workshop()).filter(({ code }) => code === 'V04');
    expect(found).toHaveLength(1);
    expect(found[0]?.service).toBe(room.service());
    const [ofImaging] = findingsOf(room.workshop(), room.service('Imaging')).filter(
      ({ code }) => code === 'V04',
    );
    expect(found[0]?.alsoIn).toEqual([{ service: room.service('Imaging'), rows: ofImaging?.rows }]);
    // The same object while nothing in them changes, so that its card is not drawn again.
    room.person('Somebody');
    expect(findings(room.workshop()).find(({ code }) => code === 'V04')).toBe(found[0]);
    const spokesperson = room.person('R. Diaz');
    room.run({ command: 'editStakeholder', input: { id: room.who('Ward Council'), spokesperson } });
    expect(findings(room.workshop()).filter(({ code }) => code === 'V04')).toEqual([]);
  });

  it('is settled by naming a person', () => {
    const room = completeBut('customer');
    room.group('Ward Council');
    room.place('Ward Council', 'customer');
    const spokesperson = room.person('R. Diaz');
    room.run({ command: 'editStakeholder', input: { id: room.who('Ward Council'), spokesperson } });
    expect(gapsOf(room)).toEqual([]);
  });

  it('is nothing to settle for users, nor beside a lead', () => {
    const room = completeBut('user');
    room.group('Nurses');
    room.place('Nurses', 'user');
    room.group('Ward Council');
    room.place('Ward Council', 'customer');
    expect(gapsOf(room)).toEqual([]);
  });
});

describe('the list of the whole workshop', () => {
  it('has errors first, then warnings, then hints, each in the order of the services', () => {
    const room = openRoom('Payroll', 'EHR');
    for (const service of ['Payroll', 'EHR']) {
      room.place('Amira', 'customer', service);
      room.place('Rafiq', 'sponsor', service);
      for (const name of ['One', 'Two', 'Three']) room.place(name, 'user', service);
      room.takeOut('One', 'user', service);
    }
    room.takeOut('Rafiq', 'sponsor', 'EHR');
    const list = findings(room.workshop()).map(
      ({ code, level, service }) => `${code} ${level} ${room.workshop().service.get(service)?.name}`,
    );
    expect(list).toEqual([
      'G03 error EHR',
      'G04 warning Payroll',
      'G04 warning EHR',
      'G05 hint Payroll',
      'G05 hint EHR',
    ]);
    const ehr = room.service('EHR');
    room.run({ command: 'moveService', input: { id: ehr, before: room.service('Payroll') } });
    expect(findings(room.workshop())[1]?.service).toBe(ehr);
  });

  it('keeps its objects while their cause stays, so that a screen need not draw them again', () => {
    const room = openRoom('Payroll', 'EHR');
    const [first] = findings(room.workshop());
    room.run({ command: 'editDetails', input: { place: 'Room 4' } });
    expect(findings(room.workshop())[0]).toBe(first);
  });

  it('has a key for each finding that outlives other changes', () => {
    const room = completeBut('sponsor', 'user');
    const keys = findings(room.workshop()).map(findingKey);
    expect(new Set(keys).size).toBe(keys.length);
    room.place('Rafiq', 'sponsor');
    expect(findings(room.workshop()).map(findingKey)).toEqual(keys.slice(0, 1));
  });
});
