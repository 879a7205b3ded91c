import type { Id } from '../../shared/model/id.ts';
import { LANES } from '../../shared/model/placement.ts';
import { useApp } from '../store/app-state.ts';
import { CARRY_KEYS, PAGE, serviceAway, type CarryKey } from './carry-steps.ts';
import { serviceIds } from './carry.ts';
import { nearestBox, type Arrow } from './nearest-box.ts';
import { bringAndReach } from '../ui/once-drawn.ts';
import { bringServiceIntoSight } from './reveal.ts';

/** What stands beside each other in the row of a service. */
const COLUMNS = ['service', ...LANES] as const;
type Column = (typeof COLUMNS)[number];

interface Standing {
  readonly stop: HTMLElement;
  readonly service: Id;
  readonly column: Column;
}

/**
 * Walks the focus over the board: chip to chip inside a lane, then lane to lane and service to service. True when the
 * key was one for walking. What can be walked to says so with `data-stop`.
 */
export function walk(target: EventTarget, key: string, toEnd: boolean): boolean {
  const from = standingAt(target);
  const move = CARRY_KEYS.find((one) => one === key);
  if (!from || !move) return false;
  const { stop, service, column } = from;
  const beside = isArrow(move) ? (besideInLane(stop, move) ?? asideFrom(stop, move)) : null;
  if (beside) beside.focus();
  else if (move === 'Home' || move === 'End') goToEnd(from, move, toEnd);
  else if (move === 'ArrowLeft' || move === 'ArrowRight') {
    const next = COLUMNS[COLUMNS.indexOf(column) + (move === 'ArrowLeft' ? -1 : 1)];
    if (next) goTo(service, next, 'first');
  } else
    goTo(
      serviceAway(serviceIds(), service, servicesAway(move)),
      column,
      move === 'ArrowUp' ? 'last' : 'first',
    );
  return true;
}

function goToEnd({ service, column }: Standing, move: 'Home' | 'End', toEnd: boolean): void {
  const ids = serviceIds();
  if (toEnd) goTo((move === 'Home' ? ids[0] : ids.at(-1)) ?? service, column, 'first');
  else goTo(service, move === 'Home' ? 'service' : 'provider', 'first');
}

function servicesAway(move: CarryKey): number {
  const page = useApp.getState().focusMode ? 1 : PAGE;
  if (move === 'PageUp') return -page;
  if (move === 'PageDown') return page;
  return move === 'ArrowUp' ? -1 : 1;
}

function standingAt(target: EventTarget): Standing | null {
  const stop = target instanceof Element ? target.closest<HTMLElement>('[data-stop], [data-aside]') : null;
  const service = stop?.closest<HTMLElement>('[data-service-row]')?.dataset['serviceRow'];
  if (!stop || service === undefined) return null;
  const lane = stop.closest<HTMLElement>('[data-lane]')?.dataset['role'];
  return { stop, service, column: COLUMNS.find((one) => one === lane) ?? 'service' };
}

function besideInLane(stop: HTMLElement, arrow: Arrow): HTMLElement | null {
  const stops = [...(stop.closest('[data-lane]')?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const boxes = stops.map((one) => one.getBoundingClientRect());
  return stops[nearestBox(boxes, stops.indexOf(stop), arrow) ?? -1] ?? null;
}

/**
 * To the left of the first stop of a service or of its provider stands what belongs to it and is no stop of its own: its
 * menu, what a provider is. From there to the right is back.
 */
function asideFrom(stop: HTMLElement, arrow: Arrow): HTMLElement | null {
  const place = stop.closest('[data-lane], [data-card-kind="service"]');
  const aside = place?.querySelector<HTMLElement>('[data-aside]') ?? null;
  if (arrow === 'ArrowLeft') return stop === aside ? null : aside;
  return arrow === 'ArrowRight' && stop === aside
    ? (place?.querySelector<HTMLElement>('[data-stop]') ?? null)
    : null;
}

function goTo(service: Id, column: Column, edge: 'first' | 'last'): void {
  bringAndReach(
    `[data-service-row="${service}"]`,
    () => bringServiceIntoSight(service),
    (row) => stopIn(row, column, edge)?.focus(),
  );
}

function stopIn(row: HTMLElement, column: Column, edge: 'first' | 'last'): HTMLElement | undefined {
  const place = column === 'service' ? '[data-card-kind="service"]' : `[data-lane][data-role="${column}"]`;
  const element = row.querySelector<HTMLElement>(place);
  if (element?.matches('[data-stop]')) return element;
  const stops = [...(element?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  return edge === 'first' ? stops[0] : stops.at(-1);
}

function isArrow(key: CarryKey): key is Arrow {
  return key.startsWith('Arrow');
}
