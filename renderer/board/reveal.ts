import type { Id } from '../../shared/model/id.ts';
import { servicesInOrder } from '../../shared/model/lanes.ts';
import type { Lane } from '../../shared/model/placement.ts';
import { show, useApp } from '../store/app-state.ts';
import { laneDropId } from './drag-data.ts';

type ScrollTo = (index: number) => void;
let scrollTo: ScrollTo | null = null;

/** The board tells how it brings a row into sight; rows out of sight are not in the page. */
export function onReveal(scroll: ScrollTo): () => void {
  scrollTo = scroll;
  return () => {
    scrollTo = null;
  };
}

/** Brings a lane into sight on the board and points at it for a moment. */
export function revealLane(service: Id, lane: Lane | null): void {
  show('board', service);
  requestAnimationFrame(() => {
    const workshop = useApp.getState().replica?.shown;
    const index = workshop ? servicesInOrder(workshop).findIndex((one) => one.id === service) : -1;
    if (index < 0) return;
    scrollTo?.(index);
    requestAnimationFrame(() => point(service, lane));
  });
}

function point(service: Id, lane: Lane | null): void {
  const selector = lane ? `[data-lane="${laneDropId(service, lane)}"]` : `[data-service-row="${service}"]`;
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: false });
  element.animate(
    [{ boxShadow: 'inset 0 0 0 3px var(--focus)' }, { boxShadow: 'inset 0 0 0 3px transparent' }],
    { duration: 900, easing: 'ease-in' },
  );
}
