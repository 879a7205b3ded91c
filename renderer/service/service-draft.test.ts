import { describe, expect, it } from 'vitest';

import { apply } from '../../shared/change.ts';
import { execute, type Command } from '../../shared/commands/catalogue.ts';
import { idFrom } from '../../shared/model/id.ts';
import type { Service } from '../../shared/model/service.ts';
import { newWorkshop, type Workshop } from '../../shared/model/workshop.ts';
import { planServiceEdit, serviceDraftOf, serviceTroubles } from './service-draft.ts';

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
function payroll(): { workshop: Workshop; service: Service } {
  const id = mint();
  const workshop = after(newWorkshop({ id: mint(), title: 'Northfield' }), [
    { command: 'addServices', input: { services: [{ id, name: 'Payroll' }] } },
  ]);
  const service = workshop.service.get(id);
  if (!service) throw new Error('The service was added');
  return { workshop, service };
}

describe('editing a service', () => {
  it('saves only what was changed', () => {
    const { workshop, service } = payroll();
    const draft = { ...serviceDraftOf(service), description: ' Pays 900 people \r\n on the 25th ' };
    const commands = planServiceEdit(workshop, service, draft, mint);
    expect(commands).toEqual([
      { command: 'editService', input: { id: service.id, description: 'Pays 900 people \n on the 25th' } },
    ]);
  });

  it('runs nothing when nothing was changed', () => {
    const { workshop, service } = payroll();
    expect(planServiceEdit(workshop, service, serviceDraftOf(service), mint)).toEqual([]);
  });

  it('keeps what another window changed meanwhile in a field nobody touched here', () => {
    const { workshop, service } = payroll();
    const renamed = after(workshop, [
      { command: 'editService', input: { id: service.id, name: 'Payroll and time' } },
    ]);
    const draft = { ...serviceDraftOf(service), outcomes: 'Everyone is paid on time' };
    const saved = after(renamed, planServiceEdit(renamed, service, draft, mint));
    expect(saved.service.get(service.id)).toMatchObject({
      name: 'Payroll and time',
      outcomes: 'Everyone is paid on time',
    });
  });

  it('adds the provider that was typed, with the hospital it is part of, which is also the consumer', () => {
    const { workshop, service } = payroll();
    const draft = {
      ...serviceDraftOf(service),
      provider: {
        pick: { kind: 'typed', text: 'IT Northfield' },
        above: { kind: 'typed', text: 'Northfield Hospital' },
      },
      consumer: {
        pick: { kind: 'typed', text: 'Northfield Hospital' },
        above: { kind: 'typed', text: '' },
      },
    } as const;
    const saved = after(workshop, planServiceEdit(workshop, service, draft, mint));
    const { provider, consumer } = saved.service.get(service.id) ?? {};
    expect(saved.organisation.size).toBe(2);
    expect(saved.organisation.get(provider ?? '')).toMatchObject({
      name: 'IT Northfield',
      partOf: consumer,
    });
  });

  it('says which field can’t stay as it is', () => {
    const { workshop, service } = payroll();
    const draft = serviceDraftOf(service);
    expect(serviceTroubles(workshop, draft)).toBeNull();
    expect(serviceTroubles(workshop, { ...draft, name: ' ' })?.name).toEqual({ code: 'empty' });
    expect(serviceTroubles(workshop, { ...draft, outcomes: 'x'.repeat(4_001) })?.outcomes?.code).toBe(
      'too-long',
    );
  });
});
