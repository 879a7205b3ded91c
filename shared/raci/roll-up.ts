import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import { placementsOf, servicesInOrder } from '../model/lanes.ts';
import type { Service } from '../model/service.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Hat } from './columns.ts';
import { deriveRaci } from './derive-raci.ts';
import { isAccountable, type Letter } from './letters.ts';

/** What one stakeholder has in each service: raci.md, Roll-up. Rows are never merged across services. */
export interface RollUp {
  readonly stakeholder: Id;
  /** Those they stand in, in the order of the board. */
  readonly services: readonly ServiceRollUp[];
  /** The As of groups and organisations that this person carries. */
  readonly speaksFor: readonly SpokenA[];
}

export interface ServiceRollUp {
  readonly service: Service;
  readonly hats: readonly Hat[];
  readonly highest: Letter | 'A?' | null;
  /** Rows with an A, in the order of the chart. */
  readonly answersFor: readonly RollUpRow[];
  /** One of several who could hold the A. */
  readonly couldAnswerFor: readonly ActivityNumber[];
  /** Rows with R, C and I. */
  readonly does: readonly ActivityNumber[];
  readonly askedBefore: readonly ActivityNumber[];
  readonly toldAfter: readonly ActivityNumber[];
}

export interface RollUpRow {
  readonly activity: ActivityNumber;
  readonly letter: Letter;
}

export interface SpokenA {
  readonly group: Id;
  readonly service: Service;
  readonly activities: readonly ActivityNumber[];
}

const HIGHEST_FIRST = ['A/R', 'A', 'R', 'C', 'I'] as const satisfies readonly Letter[];

export function rollUpOf(workshop: Workshop, stakeholder: Id): RollUp {
  return {
    stakeholder,
    services: servicesOf(workshop, stakeholder).flatMap((service) => {
      const ofService = inService(workshop, service, stakeholder);
      return ofService ? [ofService] : [];
    }),
    speaksFor: [...workshop.stakeholder.values()]
      .filter(({ spokesperson }) => spokesperson === stakeholder)
      .flatMap(({ id }) => carriedFor(workshop, id)),
  };
}

/** How much somebody answers for, does and is asked on: rows, and the services that they answer in. */
export interface AnswerCount {
  readonly activities: number;
  readonly services: number;
  readonly does: number;
  readonly asked: number;
  /** Rows whose A this person carries for a group or organisation. */
  readonly spoken: number;
}

const NOTHING: AnswerCount = { activities: 0, services: 0, does: 0, asked: 0, spoken: 0 };
const countsOf = new WeakMap<Workshop, ReadonlyMap<Id, AnswerCount>>();

/** Everybody with a place in a lane, and who speaks for a group there, in the order they joined the list. */
export function answerCounts(workshop: Workshop): ReadonlyMap<Id, AnswerCount> {
  let counts = countsOf.get(workshop);
  if (!counts) {
    const held = countLetters(workshop);
    const placed = [...workshop.stakeholder.keys()]
      .filter((id) => placementsOf(workshop, id).length > 0 || (held.get(id)?.spoken ?? 0) > 0)
      .toSorted();
    counts = new Map(placed.map((id) => [id, held.get(id) ?? NOTHING]));
    countsOf.set(workshop, counts);
  }
  return counts;
}

/** The same of one; nothing for who has no place in a lane. */
export function answerCountOf(workshop: Workshop, stakeholder: Id): AnswerCount {
  return answerCounts(workshop).get(stakeholder) ?? NOTHING;
}

function countLetters(workshop: Workshop): ReadonlyMap<Id, AnswerCount> {
  const held = new Map<Id, AnswerCount>();
  for (const { id } of servicesInOrder(workshop)) {
    const { columns, rows } = deriveRaci(workshop, id);
    columns.forEach(({ stakeholder }, at) => {
      const letters = rows.map(({ cells }) => cells[at]?.letter ?? null);
      const activities = letters.filter((letter) => isAccountable(letter)).length;
      const before = held.get(stakeholder) ?? NOTHING;
      held.set(stakeholder, {
        activities: before.activities + activities,
        services: before.services + (activities > 0 ? 1 : 0),
        does: before.does + letters.filter((letter) => letter === 'R').length,
        asked: before.asked + letters.filter((letter) => letter === 'C').length,
        spoken: before.spoken,
      });
      for (const { cells } of rows) {
        const spokesperson = cells[at]?.spokesperson ?? null;
        if (spokesperson === null) continue;
        const carrier = held.get(spokesperson) ?? NOTHING;
        held.set(spokesperson, { ...carrier, spoken: carrier.spoken + 1 });
      }
    });
  }
  return held;
}

function servicesOf(workshop: Workshop, stakeholder: Id): readonly Service[] {
  const ids = new Set(placementsOf(workshop, stakeholder).map(({ service }) => service));
  return servicesInOrder(workshop).filter(({ id }) => ids.has(id));
}

function inService(workshop: Workshop, service: Service, stakeholder: Id): ServiceRollUp | null {
  const { columns, rows } = deriveRaci(workshop, service.id);
  const at = columns.findIndex((column) => column.stakeholder === stakeholder);
  const column = columns[at];
  if (!column) return null;
  const held = rows.flatMap(({ activity, cells }) => {
    const cell = cells[at];
    return cell ? [{ activity, letter: cell.letter, candidate: cell.candidate }] : [];
  });
  const withLetter = (letter: Letter): readonly ActivityNumber[] =>
    held.filter((one) => one.letter === letter).map(({ activity }) => activity);
  const candidates = held.filter(({ candidate }) => candidate).map(({ activity }) => activity);
  return {
    service,
    hats: column.hats,
    highest:
      HIGHEST_FIRST.slice(0, 2).find((letter) => withLetter(letter).length > 0) ??
      (candidates.length > 0 ? 'A?' : null) ??
      HIGHEST_FIRST.find((letter) => withLetter(letter).length > 0) ??
      null,
    answersFor: held.flatMap(({ activity, letter }) =>
      letter !== null && isAccountable(letter) ? [{ activity, letter }] : [],
    ),
    couldAnswerFor: candidates,
    does: withLetter('R'),
    askedBefore: withLetter('C'),
    toldAfter: withLetter('I'),
  };
}

function carriedFor(workshop: Workshop, group: Id): readonly SpokenA[] {
  return servicesOf(workshop, group).flatMap((service) => {
    const { answersFor } = inService(workshop, service, group) ?? { answersFor: [] };
    const activities = answersFor.map(({ activity }) => activity);
    return activities.length === 0 ? [] : [{ group, service, activities }];
  });
}
