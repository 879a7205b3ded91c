import type { Id } from '../model/id.ts';
import { foldAccents, foldName } from '../model/same-name.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Command } from './catalogue.ts';
import { standsThere, type LanePlace } from './drop.ts';
import type { PlacedPerson } from './place-several.ts';
import { writtenPerson, type WrittenPerson } from './written-person.ts';

/** Somebody of the list, or somebody nobody knows yet, and how often they were written. */
interface Meant extends WrittenPerson {
  readonly known: Id | null;
  readonly times: number;
}

/**
 * Who is meant by written names: whoever goes by that very name, else by one that differs in accents alone; of several
 * who share it, the one who came first. A name that comes twice is one person, unless two e-mail addresses tell them
 * apart.
 */
function whoIsMeant(workshop: Workshop, names: readonly string[]): readonly Meant[] {
  const exact = new Map<string, Id>();
  const loose = new Map<string, Id>();
  for (const { id, name } of workshop.stakeholder.values()) {
    if (!exact.has(foldName(name))) exact.set(foldName(name), id);
    if (!loose.has(foldAccents(name))) loose.set(foldAccents(name), id);
  }
  const met = new Map<string, Meant>();
  for (const person of names.map(writtenPerson)) {
    const { name, email } = person;
    const known = exact.get(foldName(name)) ?? loose.get(foldAccents(name)) ?? null;
    const key = known ?? `${foldAccents(name)}\n${foldName(email)}`;
    const before = met.get(key);
    met.set(key, before ? { ...before, times: before.times + 1 } : { ...person, known, times: 1 });
  }
  return [...met.values()];
}

/** Whose name was written more than once: perhaps two people, which only the room knows. */
function repeated(meant: readonly Meant[]): readonly string[] {
  return meant.filter(({ times }) => times > 1).map(({ name }) => name);
}

interface PlacedByName {
  readonly command: Command;
  /** How many come into the lane, how many of these join the list, and how many stand in the lane already. */
  readonly placed: number;
  readonly fresh: number;
  readonly there: number;
  /** Names that were written more than once and placed once. */
  readonly repeated: readonly string[];
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
    one.known === null
      ? { id: mint(), newcomer: { id: mint(), ...newcomer(one) } }
      : { id: mint(), stakeholder: one.known },
  );
  const there = meant.filter(({ known }) => known !== null && standsThere(workshop, known, to)).length;
  return {
    command: { command: 'placeSeveral', input: { ...to, people } },
    placed: meant.length - there,
    fresh: meant.filter(({ known }) => known === null).length,
    there,
    repeated: repeated(meant),
  };
}

interface AddedByName {
  /** Null when all of them are in the list. */
  readonly command: Command | null;
  readonly added: number;
  readonly there: number;
  /** Names that were written more than once and added once. */
  readonly repeated: readonly string[];
}

/** A list of names added to the list of people as one step. Who is in it already is passed over. */
export function addByName(workshop: Workshop, names: readonly string[], mint: () => Id): AddedByName {
  const meant = whoIsMeant(workshop, names);
  const fresh = meant.filter(({ known }) => known === null);
  const stakeholders = fresh.map((one) => ({ id: mint(), ...newcomer(one) }));
  return {
    command: stakeholders.length === 0 ? null : { command: 'addStakeholders', input: { stakeholders } },
    added: stakeholders.length,
    there: meant.length - stakeholders.length,
    repeated: repeated(fresh),
  };
}

function newcomer({ name, email }: WrittenPerson): { readonly name: string; readonly email?: string } {
  return email === '' ? { name } : { name, email };
}
