import { describe, expect, it } from 'vitest';

import { apply } from '../change.ts';
import { COMMANDS, execute } from '../commands/catalogue.ts';
import { findings } from '../gaps/findings.ts';
import { questions } from '../gaps/questions.ts';
import { ACTIVITY_NUMBERS } from '../model/activity-switch.ts';
import { lanesOf, servicesInOrder } from '../model/lanes.ts';
import { LANES } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';
import { workshopDetailsSchema } from '../model/workshop-details.ts';
import { activitiesNumbered } from '../raci/activities.ts';
import { deriveRaci, deriveRaciRows } from '../raci/derive-raci.ts';
import { isAccountable, isResponsible } from '../raci/letters.ts';
import { lettersIn, rowsWithoutA, rowsWithoutR } from '../test-support/chart.ts';
import { countingIds } from '../test-support/room.ts';
import { SAMPLE_NAMES, WORKED_EXAMPLES, type SampleName } from './sample-name.ts';
import { sampleWorkshop } from './sample-workshop.ts';
import { sampleCommands, SAMPLES } from './samples.ts';

function build(name: SampleName): Workshop {
  return sampleWorkshop(name, countingIds());
}

function serviceNamed(workshop: Workshop, name: string) {
  const service = servicesInOrder(workshop).find((one) => one.name === name);
  if (!service) throw new Error(`No service is called ${name}`);
  return service;
}

/** Names lane by lane, the leads marked with a star. */
function lanesIn(workshop: Workshop, service: string): readonly (readonly string[])[] {
  const lanes = lanesOf(workshop, serviceNamed(workshop, service).id);
  return LANES.map((lane) =>
    lanes[lane].map(
      ({ stakeholder, lead }) => (workshop.stakeholder.get(stakeholder)?.name ?? '?') + (lead ? '*' : ''),
    ),
  );
}

/** Code and service of each finding. */
function gapsOf(workshop: Workshop): readonly string[] {
  return findings(workshop).map(({ code, service }) => `${code} ${workshop.service.get(service)?.name}`);
}

describe.each(SAMPLE_NAMES)('the sample %s', (name) => {
  it('has a header that may be stored', () => {
    const id = countingIds()();
    expect(workshopDetailsSchema.safeParse({ id, ...SAMPLES[name].details }).success).toBe(true);
  });

  it('is made of commands that a window or a line of JSON could send', () => {
    for (const { command, input } of sampleCommands(name, countingIds())) {
      const read: unknown = JSON.parse(JSON.stringify(input));
      expect(COMMANDS[command].input.safeParse(read).success).toBe(true);
    }
  });

  it('brings in ids of its own each time', () => {
    const mint = countingIds();
    const first = JSON.stringify(sampleCommands(name, mint));
    expect(JSON.stringify(sampleCommands(name, mint))).not.toBe(first);
  });

  it('says of everyone what is known: job title or head count', () => {
    for (const { kind, jobTitle, headCount } of build(name).stakeholder.values()) {
      expect(kind === 'person' ? jobTitle : headCount).toBeTruthy();
    }
  });

  it('says of each service what it is, what it is for, and between whom', () => {
    for (const { description, outcomes, provider, consumer } of build(name).service.values()) {
      expect(description && outcomes && provider && consumer).toBeTruthy();
    }
  });

  it('says of each placement what they do', () => {
    for (const { task } of build(name).placement.values()) expect(task).not.toBe('');
  });
});

describe.each(WORKED_EXAMPLES)('the worked example %s', (name) => {
  it('has nobody in its list who neither stands in a lane nor speaks for someone', () => {
    const workshop = build(name);
    const needed = new Set([
      ...[...workshop.placement.values()].map(({ stakeholder }) => stakeholder),
      ...[...workshop.stakeholder.values()].map(({ spokesperson }) => spokesperson),
    ]);
    for (const { id } of workshop.stakeholder.values()) expect(needed).toContain(id);
  });
});

describe('retail inventory', () => {
  const workshop = build('retail');

  it('is complete: no findings, every question answered', () => {
    expect(findings(workshop)).toEqual([]);
    expect(questions(workshop)).toEqual({ answered: 4, total: 4 });
  });

  it('stays complete with every activity switched on: one A, an R and nobody unnamed on all 18 rows', () => {
    const mint = countingIds();
    let all = workshop;
    for (const activity of ACTIVITY_NUMBERS) {
      const input = { id: mint(), activity, on: true, service: null };
      const result = execute(all, { command: 'switchActivity', input });
      if (result.ok) all = apply(all, result.value);
    }
    const { rows } = deriveRaci(all, serviceNamed(all, 'Inventory management').id);
    expect(rows).toHaveLength(18);
    for (const { cells } of rows) {
      expect(cells.filter(({ letter }) => isAccountable(letter))).toHaveLength(1);
      expect(cells.some(({ letter }) => isResponsible(letter))).toBe(true);
      expect(cells.some(({ unnamed }) => unnamed)).toBe(false);
    }
    expect(findings(all)).toEqual([]);
  });

  it('shows the roles of the case: business manager, employees for stock and orders, CFO, IT', () => {
    expect(lanesIn(workshop, 'Inventory management')).toEqual([
      ['Amira Haddad*'],
      ['Stock employees*', 'Order employees'],
      ['Rafael Ortiz*'],
      ['Ines Barros*'],
    ]);
  });
});

describe('hospital health record', () => {
  const workshop = build('hospital');

  it('shows the roles of the case: IT manager, doctors, nurses and admin staff, CFO, IT operations', () => {
    expect(lanesIn(workshop, 'Electronic health record')).toEqual([
      ['Ben Okafor*'],
      ['Doctors*', 'Nurses', 'Admin staff'],
      ['Helen Marsh*'],
      ['Priya Nair*'],
    ]);
    expect(findings(workshop)).toEqual([]);
  });

  it('gives the letters of raci.md: lead doctors are asked, nurses and admin staff are told', () => {
    const chart = deriveRaci(workshop, serviceNamed(workshop, 'Electronic health record').id);
    expect(lettersIn(chart, 1)).toEqual(['A/R', 'C', 'I', 'I', 'I', 'C']);
    expect(lettersIn(chart, 8)).toEqual(['A', 'R', 'R', 'R', '–', 'C']);
  });

  it('has a customer who comes from the provider’s own organisation', () => {
    const { provider } = serviceNamed(workshop, 'Electronic health record');
    const ben = [...workshop.stakeholder.values()].find(({ jobTitle }) => jobTitle === 'IT manager');
    expect(ben?.organisation).toBe(provider);
  });

  it('has two customers of Payroll, and one A on each of its rows all the same', () => {
    expect(lanesIn(workshop, 'Payroll')[0]).toEqual(['Grace Adeyemi*', 'Daniel Weiss']);
    const { rows } = deriveRaci(workshop, serviceNamed(workshop, 'Payroll').id);
    for (const { cells } of rows) {
      expect(cells.filter(({ letter }) => isAccountable(letter))).toHaveLength(1);
    }
  });
});

describe('the debit card', () => {
  const workshop = build('debit-card');

  it('shows the roles of the case: service owner, shopper, nobody as sponsor, IT service management', () => {
    expect(lanesIn(workshop, 'Debit card')).toEqual([
      ['Nadia Rahman*'],
      ['Tom Becker*'],
      [],
      ['IT service management*', 'Card support'],
    ]);
  });

  it('lacks a sponsor and nothing else: the case names none', () => {
    expect(gapsOf(workshop)).toEqual(['G03 Debit card']);
    expect(questions(workshop)).toEqual({ answered: 3, total: 4 });
  });

  it('gives the letters of raci.md: nobody authorises the budget, nobody answers for its worth', () => {
    const chart = deriveRaci(workshop, serviceNamed(workshop, 'Debit card').id);
    expect(rowsWithoutA(chart)).toEqual([5, 6]);
    expect(rowsWithoutR(chart)).toEqual([5]);
  });
});

describe('the company event', () => {
  const workshop = build('company-event');

  it('has one person as customer and sponsor of the evening', () => {
    const [customers, , sponsors] = lanesIn(workshop, 'The evening');
    expect(customers).toEqual(['Maya Stein*']);
    expect(sponsors).toEqual(customers);
  });

  it('leaves the other service, and people for it, to practise on', () => {
    expect(lanesIn(workshop, 'Coaches there and back')).toEqual([[], [], [], []]);
    const placed = new Set([...workshop.placement.values()].map(({ stakeholder }) => stakeholder));
    expect([...workshop.stakeholder.values()].filter(({ id }) => !placed.has(id))).toHaveLength(2);
    expect(new Set(findings(workshop).map(({ service }) => workshop.service.get(service)?.name))).toEqual(
      new Set(['Coaches there and back']),
    );
  });

  it('holds its letters with every activity on', () => {
    const { id } = serviceNamed(workshop, 'The evening');
    const { rows } = deriveRaciRows(workshop, id, activitiesNumbered(ACTIVITY_NUMBERS));
    for (const { cells } of rows) {
      expect(cells.filter(({ letter }) => isAccountable(letter))).toHaveLength(1);
    }
  });
});
