import { describe, expect, it } from 'vitest';

import { apply } from '../../shared/change.ts';
import { execute } from '../../shared/commands/catalogue.ts';
import { idFrom } from '../../shared/model/id.ts';
import { newWorkshop, type Workshop } from '../../shared/model/workshop.ts';
import type { NamePick } from '../ui/name-pick.ts';
import {
  organisationPickOf,
  organisationTroubles,
  planOrganisations,
  type OrganisationPick,
} from './organisation-pick.ts';

let counter = 0;
function mint() {
  counter += 1;
  return idFrom(counter, new Uint8Array(10));
}
function typed(text: string): NamePick {
  return { kind: 'typed', text };
}
function pick(text: string, above = ''): OrganisationPick {
  return { pick: typed(text), above: typed(above) };
}
function roomWith(...names: readonly string[]): Workshop {
  return names.reduce(
    (workshop, name) => carryOut(workshop, planOrganisations(workshop, [pick(name)], mint).commands),
    newWorkshop({ id: mint(), title: 'Northfield Hospital' }),
  );
}
function carryOut(workshop: Workshop, commands: ReturnType<typeof planOrganisations>['commands']): Workshop {
  return commands.reduce((value, command) => {
    const result = execute(value, command);
    if (!result.ok) throw new Error(result.error.code);
    return apply(value, result.value);
  }, workshop);
}
function tree(workshop: Workshop): readonly string[] {
  return [...workshop.organisation.values()]
    .map(({ name, partOf }) => `${name} < ${(partOf && workshop.organisation.get(partOf)?.name) ?? '-'}`)
    .toSorted();
}

describe('typing an organisation into a field', () => {
  it('types provider “IT Northfield”, part of Northfield Hospital, neither of them known yet', () => {
    const room = roomWith();
    const plan = planOrganisations(room, [pick('IT Northfield', 'Northfield Hospital')], mint);
    const after = carryOut(room, plan.commands);
    expect(tree(after)).toEqual(['IT Northfield < Northfield Hospital', 'Northfield Hospital < -']);
    expect(after.organisation.get(plan.ids[0] ?? '')?.name).toBe('IT Northfield');
  });

  it('takes the organisation that is there already, however its name is typed', () => {
    const room = roomWith('Northfield Hospital');
    const plan = planOrganisations(room, [pick('  northfield   hospital ')], mint);
    expect(plan.commands).toEqual([]);
    expect(plan.ids).toEqual([...room.organisation.keys()]);
  });

  it('names a new organisation in both fields of a service, and adds it once', () => {
    const room = roomWith();
    const plan = planOrganisations(room, [pick('IT', 'Northfield'), pick('Northfield')], mint);
    const after = carryOut(room, plan.commands);
    expect(tree(after)).toEqual(['IT < Northfield', 'Northfield < -']);
    expect(after.organisation.get(plan.ids[1] ?? '')?.name).toBe('Northfield');
  });

  it('keeps the unit above when only the second field of the same name gives one', () => {
    const room = roomWith('Northfield');
    const plan = planOrganisations(room, [pick('IT'), pick('it', 'Northfield')], mint);
    expect(tree(carryOut(room, plan.commands))).toEqual(['IT < Northfield', 'Northfield < -']);
    expect(plan.ids[0]).toBe(plan.ids[1]);
  });

  it('leaves an empty field empty, and one whose organisation was removed meanwhile', () => {
    const plan = planOrganisations(roomWith(), [pick(' '), organisationPickOf(mint())], mint);
    expect(plan).toEqual({ commands: [], ids: [null, null] });
  });

  it('refuses a new organisation that would be part of itself, and names that are too long', () => {
    const room = roomWith();
    expect(organisationTroubles(room, pick('IT', ' it ')).above).toEqual({
      code: 'inside-itself',
      name: 'IT',
    });
    expect(organisationTroubles(room, pick('x'.repeat(201))).pick?.code).toBe('too-long');
    expect(organisationTroubles(room, pick('IT', 'x'.repeat(201))).above?.code).toBe('too-long');
    expect(organisationTroubles(room, pick('', 'Northfield'))).toEqual({ pick: null, above: null });
  });
});
