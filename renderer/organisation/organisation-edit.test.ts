import { describe, expect, it } from 'vitest';

import { apply } from '../../shared/change.ts';
import { execute, type Command } from '../../shared/commands/catalogue.ts';
import { idFrom } from '../../shared/model/id.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { newWorkshop, type Workshop } from '../../shared/model/workshop.ts';
import { pickOf, type NamePick } from '../ui/name-pick.ts';
import { organisationEditTroubles, planOrganisationEdit } from './organisation-edit.ts';

let counter = 0;
function mint() {
  counter += 1;
  return idFrom(counter, new Uint8Array(10));
}
function after(workshop: Workshop, commands: readonly Command[]): Workshop {
  return commands.reduce((value, command) => {
    const result = execute(value, command);
    if (!result.ok) throw new Error(result.error.code);
    return apply(value, result.value);
  }, workshop);
}
function named(workshop: Workshop, name: string): Organisation {
  const found = [...workshop.organisation.values()].find((one) => one.name === name);
  if (!found) throw new Error(`${name} is in the workshop`);
  return found;
}
function typed(text: string): NamePick {
  return { kind: 'typed', text };
}
/** Northfield Hospital, and IT Northfield, which is part of it. */
function northfield(): Workshop {
  const hospital = mint();
  return after(newWorkshop({ id: mint(), title: 'Northfield' }), [
    { command: 'addOrganisation', input: { id: hospital, name: 'Northfield Hospital' } },
    { command: 'addOrganisation', input: { id: mint(), name: 'IT Northfield', partOf: hospital } },
  ]);
}

describe('editing an organisation', () => {
  it('renames it without touching what it is part of', () => {
    const workshop = northfield();
    const unit = named(workshop, 'IT Northfield');
    const draft = { name: 'Northfield IT', above: pickOf(unit.partOf) };
    expect(planOrganisationEdit(workshop, unit, draft, mint)).toEqual([
      { command: 'editOrganisation', input: { id: unit.id, name: 'Northfield IT' } },
    ]);
  });

  it('puts it under one that is new', () => {
    const workshop = northfield();
    const hospital = named(workshop, 'Northfield Hospital');
    const draft = { name: hospital.name, above: typed('Northfield Group') };
    expect(organisationEditTroubles(workshop, hospital, draft)).toBeNull();
    const saved = after(workshop, planOrganisationEdit(workshop, hospital, draft, mint));
    expect(named(saved, 'Northfield Hospital').partOf).toBe(named(saved, 'Northfield Group').id);
  });

  it('lets it stand on its own again', () => {
    const workshop = northfield();
    const unit = named(workshop, 'IT Northfield');
    const saved = after(
      workshop,
      planOrganisationEdit(workshop, unit, { name: unit.name, above: typed(' ') }, mint),
    );
    expect(named(saved, 'IT Northfield').partOf).toBeNull();
  });

  it('says so when it would come to be part of itself, directly or through another', () => {
    const workshop = northfield();
    const hospital = named(workshop, 'Northfield Hospital');
    for (const above of [typed('IT Northfield'), typed('northfield hospital')]) {
      expect(organisationEditTroubles(workshop, hospital, { name: 'Northfield', above })?.above).toEqual({
        code: 'inside-itself',
        name: 'Northfield Hospital',
      });
    }
  });

  it('is never nameless', () => {
    const workshop = northfield();
    const hospital = named(workshop, 'Northfield Hospital');
    expect(organisationEditTroubles(workshop, hospital, { name: '', above: typed('') })?.name).toEqual({
      code: 'empty',
    });
  });
});
