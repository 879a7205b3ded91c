import './board.css';

import type { Id } from '../../shared/model/id.ts';
import { LANES, type Lane } from '../../shared/model/placement.ts';
import type { WorkshopRecords } from '../../shared/model/workshop.ts';

/** Somebody in the list, or a chip in a lane. */
export interface Card {
  readonly id: Id;
  readonly name: string;
}

/** What a rival shows: the same workshop as the product, and only as much of it as a board needs. */
export interface RivalBoard {
  readonly people: readonly Card[];
  readonly services: readonly Card[];
  /** By `service:lane`, as the product names its lanes. */
  readonly lanes: Lanes;
}

export type Lanes = Readonly<Record<string, readonly Card[]>>;

export const HEADINGS: Readonly<Record<Lane, string>> = {
  customer: 'Customer',
  user: 'User',
  sponsor: 'Sponsor',
  provider: 'Provider',
};

/** From the same program that serves the page; once its one button is pressed, where the address says so. */
export async function loadBoard(): Promise<RivalBoard> {
  if (location.hash === '#pressed') await pressed();
  const reply = await fetch(`/data${location.search}`);
  const { stakeholder, service, placement } = (await reply.json()) as WorkshopRecords;
  const names = new Map(stakeholder.map(({ id, name }) => [id, name]));
  const lanes: Record<string, Card[]> = {};
  for (const { id } of service) for (const lane of LANES) lanes[laneId(id, lane)] = [];
  for (const { id, service: at, lane, stakeholder: who } of placement) {
    lanes[laneId(at, lane)]?.push({ id, name: names.get(who) ?? '' });
  }
  return { people: stakeholder, services: service, lanes };
}

function pressed(): Promise<void> {
  const button = document.createElement('button');
  button.textContent = 'Open';
  document.body.append(button);
  return new Promise((resolve) => {
    button.addEventListener('click', () => {
      button.remove();
      resolve();
    });
  });
}

export function laneId(service: Id, lane: Lane): string {
  return `${service}:${lane}`;
}

/** The board after a drop. Somebody of the list comes as a new chip; a chip leaves where it was. */
export function moved(board: RivalBoard, card: Id, to: string): Lanes {
  const [from, chips] = Object.entries(board.lanes).find(([, cards]) =>
    cards.some(({ id }) => id === card),
  ) ?? ['', []];
  const chip = chips.find(({ id }) => id === card) ?? newChip(board, card);
  if (!chip || from === to) return board.lanes;
  return {
    ...board.lanes,
    ...(from === '' ? {} : { [from]: chips.filter(({ id }) => id !== card) }),
    [to]: [...(board.lanes[to] ?? []), chip],
  };
}

function newChip({ people }: RivalBoard, person: Id): Card | null {
  const found = people.find(({ id }) => id === person);
  return found ? { id: crypto.randomUUID(), name: found.name } : null;
}

export function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
