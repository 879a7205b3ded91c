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

/** How much somebody answers for. */
export interface AnswerCount {
  readonly activities: number;
  readonly services: number;
}

const countsOf = new WeakMap<Workshop, ReadonlyMap<Id, AnswerCount>>();

/** Everybody with a place in a lane, in the order they joined the list, with how much they answer for. */
export function answerCounts(workshop: Workshop): ReadonlyMap<Id, AnswerCount> {
  let counts = countsOf.get(workshop);
  if (!counts) {
    const held = countAs(workshop);
    const placed = [...workshop.stakeholder.keys()]
      .filter((id) => placementsOf(workshop, id).length > 0)
      .toSorted();
    counts = new Map(placed.map((id) => [id, held.get(id) ?? { activities: 0, services: 0 }]));
    countsOf.set(workshop, counts);
  }
  return counts;
}

function countAs(workshop: Workshop): ReadonlyMap<Id, AnswerCount> {
  const held = new Map<Id, AnswerCount>();
  for (const { id } of servicesInOrder(workshop)) {
    const { columns, rows } = deriveRaci(workshop, id);
    columns.forEach(({ stakeholder }, at) => {
      const activities = rows.filter(({ cells }) => isAccountable(cells[at]?.letter ?? null)).length;
      if (activities === 0) return;
      const before = held.get(stakeholder) ?? { activities: 0, services: 0 };
      held.set(stakeholder, {
        activities: before.activities + activities,
        services: before.services + 1,
      });
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
