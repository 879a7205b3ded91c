import type { Id } from '../../shared/model/id.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Table, Workshop } from '../../shared/model/workshop.ts';

/** What every workshop keeps to beyond the form of its records. The commands see to it; a file has to show it. */
export type BrokenRule =
  | 'one-header'
  | 'reference'
  | 'organisation-inside-itself'
  | 'spokesperson-is-person'
  | 'person-counts-one'
  | 'placed-once'
  | 'one-lead'
  | 'one-switch';

/** The first rule the workshop breaks, or null. */
export function brokenRule(workshop: Workshop): BrokenRule | null {
  if (workshop.workshop.size !== 1) return 'one-header';
  if (!referencesHold(workshop)) return 'reference';
  if (!organisationsEndSomewhere(workshop.organisation)) return 'organisation-inside-itself';
  return brokenStakeholderRule(workshop) ?? brokenPlacementRule(workshop) ?? brokenSwitchRule(workshop);
}

function referencesHold(workshop: Workshop): boolean {
  const { organisation, stakeholder, service } = workshop;
  return (
    [...organisation.values()].every((one) => isIn(organisation, one.partOf)) &&
    [...stakeholder.values()].every(
      (one) => isIn(organisation, one.organisation) && isIn(stakeholder, one.spokesperson),
    ) &&
    [...service.values()].every(
      (one) => isIn(organisation, one.provider) && isIn(organisation, one.consumer),
    ) &&
    [...workshop.placement.values()].every(
      (one) => service.has(one.service) && stakeholder.has(one.stakeholder),
    ) &&
    [...workshop.activitySwitch.values()].every((one) => isIn(service, one.service))
  );
}

function isIn(table: ReadonlyMap<Id, unknown>, id: Id | null): boolean {
  return id === null || table.has(id);
}

/** Each chain of units ends at an organisation on its own. Every organisation is walked over once. */
function organisationsEndSomewhere(organisations: Table<'organisation'>): boolean {
  const ends = new Set<Id>();
  for (const organisation of organisations.values()) {
    const walked = new Set<Id>();
    let at: Organisation | undefined = organisation;
    while (at && !ends.has(at.id)) {
      if (walked.has(at.id)) return false;
      walked.add(at.id);
      at = at.partOf === null ? undefined : organisations.get(at.partOf);
    }
    for (const id of walked) ends.add(id);
  }
  return true;
}

function brokenStakeholderRule({ stakeholder }: Workshop): BrokenRule | null {
  for (const { kind, headCount, spokesperson } of stakeholder.values()) {
    if (kind === 'person' && (headCount !== null || spokesperson !== null)) return 'person-counts-one';
    if (spokesperson !== null && stakeholder.get(spokesperson)?.kind !== 'person') {
      return 'spokesperson-is-person';
    }
  }
  return null;
}

function brokenPlacementRule({ placement }: Workshop): BrokenRule | null {
  const places = new Set<string>();
  const led = new Set<string>();
  for (const { service, lane, stakeholder, lead } of placement.values()) {
    const place = `${service} ${lane}`;
    if (places.has(`${place} ${stakeholder}`)) return 'placed-once';
    places.add(`${place} ${stakeholder}`);
    if (lead && led.has(place)) return 'one-lead';
    if (lead) led.add(place);
  }
  return null;
}

function brokenSwitchRule({ activitySwitch }: Workshop): BrokenRule | null {
  const switches = [...activitySwitch.values()].map(({ service, activity }) => `${service} ${activity}`);
  return new Set(switches).size === switches.length ? null : 'one-switch';
}
