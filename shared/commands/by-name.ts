import type { Id } from '../model/id.ts';
import { foldAccents, foldName } from '../model/same-name.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Command } from './catalogue.ts';
import { standsThere, type LanePlace } from './drop.ts';
import type { PlacedPerson } from './place-several.ts';

/** Somebody of the list, or a name nobody goes by yet. */
type Meant = { readonly known: Id } | { readonly fresh: string };

/**
 * Who is meant by written names: whoever goes by that very name, else by one that differs in accents alone; of several
 * who share it, the one who came first. A name that comes twice is one person.
 */
function whoIsMeant(workshop: Workshop, names: readonly string[]): readonly Meant[] {
  const exact = new Map<string, Id>();
  const loose = new Map<string, Id>();
  for (const { id, name } of workshop.stakeholder.values()) {
    if (!exact.has(foldName(name))) exact.set(foldName(name), id);
    if (!loose.has(foldAccents(name))) loose.set(foldAccents(name), id);
  }
  const met = new Set<string>();
  return names.flatMap((name) => {
    const known = exact.get(foldName(name)) ?? loose.get(foldAccents(name));
    const key = known ?? foldAccents(name);
    if (met.has(key)) return [];
    met.add(key);
    return [known === undefined ? { fresh: name } : { known }];
  });
}

interface PlacedByName {
  readonly command: Command;
  /** How many come into the lane, how many of these join the list, and how many stand in the lane already. */
  readonly placed: number;
  readonly fresh: number;
  readonly there: number;
}

/** A list of names put in a lane as one step: people of the list by their names, everyone else as a newcomer. */
export function placeByName(
  workshop: Workshop,
  names: readonly string[],
  to: LanePlace,
  mint: () => Id,
): PlacedByName {
  const meant = whoIsMeant(workshop, names);
  const people = meant.map((one): PlacedPerson =>
    'known' in one
      ? { id: mint(), stakeholder: one.known }
      : { id: mint(), newcomer: { id: mint(), name: one.fresh } },
  );
  const there = meant.filter((one) => 'known' in one && standsThere(workshop, one.known, to)).length;
  return {
    command: { command: 'placeSeveral', input: { ...to, people } },
    placed: meant.length - there,
    fresh: meant.filter((one) => 'fresh' in one).length,
    there,
  };
}

interface AddedByName {
  /** Null when all of them are in the list. */
  readonly command: Command | null;
  readonly added: number;
  readonly there: number;
}

/** A list of names added to the list of people as one step. Who is in it already is passed over. */
export function addByName(workshop: Workshop, names: readonly string[], mint: () => Id): AddedByName {
  const meant = whoIsMeant(workshop, names);
  const stakeholders = meant.flatMap((one) => ('fresh' in one ? [{ id: mint(), name: one.fresh }] : []));
  return {
    command: stakeholders.length === 0 ? null : { command: 'addStakeholders', input: { stakeholders } },
    added: stakeholders.length,
    there: meant.length - stakeholders.length,
  };
}
