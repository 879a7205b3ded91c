import { describe, expect, it } from 'vitest';

import { apply } from '../../shared/change.ts';
import { execute, type Command } from '../../shared/commands/catalogue.ts';
import { idFrom } from '../../shared/model/id.ts';
import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { newWorkshop, type Workshop } from '../../shared/model/workshop.ts';
import {
  planStakeholderEdit,
  stakeholderDraftOf,
  stakeholderTroubles,
  type StakeholderDraft,
} from './stakeholder-draft.ts';

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
function room(...names: readonly string[]): Workshop {
  const stakeholders = names.map((name) => ({ id: mint(), name }));
  return after(newWorkshop({ id: mint(), title: 'Northfield' }), [
    { command: 'addStakeholders', input: { stakeholders } },
  ]);
}
function named(workshop: Workshop, name: string): Stakeholder {
  const found = [...workshop.stakeholder.values()].find((one) => one.name === name);
  if (!found) throw new Error(`${name} is in the list`);
  return found;
}
function save(workshop: Workshop, name: string, edits: Partial<StakeholderDraft>): Workshop {
  const opened = named(workshop, name);
  const draft = { ...stakeholderDraftOf(opened), ...edits };
  expect(stakeholderTroubles(workshop, opened.id, draft)).toBeNull();
  return after(workshop, planStakeholderEdit(workshop, opened, draft, mint));
}

describe('editing someone on the list', () => {
  it('saves only what was changed', () => {
    const workshop = room('Ben Ito');
    const opened = named(workshop, 'Ben Ito');
    const draft = { ...stakeholderDraftOf(opened), jobTitle: ' IT  manager ' };
    expect(planStakeholderEdit(workshop, opened, draft, mint)).toEqual([
      { command: 'editStakeholder', input: { id: opened.id, jobTitle: 'IT manager' } },
    ]);
    expect(planStakeholderEdit(workshop, opened, stakeholderDraftOf(opened), mint)).toEqual([]);
  });

  it('marks Doctors as a group of 140 with spokesperson Dr Diaz, who is on the list', () => {
    const workshop = room('Doctors', 'Dr Diaz');
    const saved = save(workshop, 'Doctors', {
      kind: 'group',
      headCount: '140',
      spokesperson: { kind: 'typed', text: 'dr diaz' },
    });
    expect(saved.stakeholder.size).toBe(2);
    expect(named(saved, 'Doctors')).toMatchObject({
      kind: 'group',
      headCount: 140,
      spokesperson: named(saved, 'Dr Diaz').id,
    });
  });

  it('adds a spokesperson who is not on the list yet', () => {
    const saved = save(room('Doctors'), 'Doctors', {
      kind: 'group',
      spokesperson: { kind: 'typed', text: 'Dr Diaz' },
    });
    expect(named(saved, 'Doctors').spokesperson).toBe(named(saved, 'Dr Diaz').id);
    expect(named(saved, 'Dr Diaz').kind).toBe('person');
  });

  it('a group never speaks for itself: its own name means a new person', () => {
    const saved = save(room('Doctors'), 'Doctors', {
      kind: 'group',
      spokesperson: { kind: 'typed', text: 'Doctors' },
    });
    expect(saved.stakeholder.size).toBe(2);
  });

  it('what only groups have goes when it becomes a person again', () => {
    const grouped = save(room('Doctors', 'Dr Diaz'), 'Doctors', {
      kind: 'group',
      headCount: '140',
      spokesperson: { kind: 'typed', text: 'Dr Diaz' },
    });
    const saved = save(grouped, 'Doctors', { kind: 'person' });
    expect(named(saved, 'Doctors')).toMatchObject({ kind: 'person', headCount: null, spokesperson: null });
  });

  it('adds the organisation that was typed', () => {
    const saved = save(room('Ben Ito'), 'Ben Ito', {
      organisation: {
        pick: { kind: 'typed', text: 'IT Northfield' },
        above: { kind: 'typed', text: 'Northfield Hospital' },
      },
    });
    const own = saved.organisation.get(named(saved, 'Ben Ito').organisation ?? '');
    expect(own?.name).toBe('IT Northfield');
    expect(saved.organisation.get(own?.partOf ?? '')?.name).toBe('Northfield Hospital');
  });

  it('says which field can’t stay as it is, and minds only the fields its kind has', () => {
    const workshop = room('Doctors');
    const { id } = named(workshop, 'Doctors');
    const draft = { ...stakeholderDraftOf(named(workshop, 'Doctors')), headCount: 'many', name: '' };
    expect(stakeholderTroubles(workshop, id, draft)).toMatchObject({
      name: { code: 'empty' },
      headCount: null,
    });
    expect(stakeholderTroubles(workshop, id, { ...draft, kind: 'group' })).toMatchObject({
      headCount: { code: 'broken' },
    });
  });
});
