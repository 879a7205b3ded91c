import { describe, expect, it } from 'vitest';

import { apply } from '../change.ts';
import { COMMANDS, execute } from '../commands/catalogue.ts';
import { findings } from '../gaps/findings.ts';
import { questions } from '../gaps/questions.ts';
import { lanesOf, servicesInOrder } from '../model/lanes.ts';
import { LANES } from '../model/placement.ts';
import { newWorkshop, type Workshop } from '../model/workshop.ts';
import { workshopDetailsSchema } from '../model/workshop-details.ts';
import { countingIds } from '../test-support/room.ts';
import { SAMPLE_NAMES, type SampleName } from './sample-name.ts';
import { sampleCommands, SAMPLES } from './samples.ts';

function build(name: SampleName): Workshop {
  const mint = countingIds();
  let workshop = newWorkshop({ id: mint(), ...SAMPLES[name].details });
  for (const command of sampleCommands(name, mint)) {
    const result = execute(workshop, command);
    if (!result.ok) throw new Error(`${command.command}: ${result.error.code}`);
    workshop = apply(workshop, result.value);
  }
  return workshop;
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
});

describe('retail inventory', () => {
  const workshop = build('retail');

  it('is complete: no findings, every question answered', () => {
    expect(findings(workshop)).toEqual([]);
    expect(questions(workshop)).toEqual({ answered: 4, total: 4 });
  });

  it('shows the roles of the case: business manager, employees for stock and orders, CFO, IT', () => {
    const [service] = servicesInOrder(workshop);
    const lanes = lanesOf(workshop, service?.id ?? '');
    const names = LANES.map((lane) =>
      lanes[lane].map(({ stakeholder }) => workshop.stakeholder.get(stakeholder)?.name),
    );
    expect(names).toEqual([
      ['Amira Haddad'],
      ['Stock employees', 'Order employees'],
      ['Rafael Ortiz'],
      ['Ines Barros'],
    ]);
    expect(lanes.user.map(({ task }) => task)).toEqual(['track stock levels', 'place and follow orders']);
  });
});
