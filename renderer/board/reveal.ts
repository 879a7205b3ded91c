import type { Id } from '../../shared/model/id.ts';
import { servicesInOrder } from '../../shared/model/lanes.ts';
import type { Lane } from '../../shared/model/placement.ts';
import { show, useApp } from '../store/app-state.ts';
import { laneDropId } from './drag-data.ts';
import { onceDrawn } from '../ui/once-drawn.ts';

type ScrollTo = (index: number) => void;
let scrollTo: ScrollTo | null = null;

/** The board tells how it brings a row into sight; rows out of sight are not in the page. */
export function onReveal(scroll: ScrollTo): () => void {
  scrollTo = scroll;
  return () => {
    scrollTo = null;
  };
}

/** In the matrix its row is scrolled to; where one service fills the board, it is the one. */
export function bringServiceIntoSight(service: Id): void {
  const { replica, focusMode } = useApp.getState();
  if (focusMode) useApp.setState({ service });
  const index = replica ? servicesInOrder(replica.shown).findIndex((one) => one.id === service) : -1;
  if (index >= 0) scrollTo?.(index);
}

/** Brings a lane into sight on the board and points at it for a moment. */
export function revealLane(service: Id, lane: Lane | null): void {
  show('board', service);
  requestAnimationFrame(() => bringServiceIntoSight(service));
  onceDrawn(lane ? `[data-lane="${laneDropId(service, lane)}"]` : `[data-service-row="${service}"]`, point);
}

function point(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: false });
  const ring = { outline: '3px solid var(--focus)', outlineOffset: '-3px' };
  // Where less motion is wanted it stands, and is gone.
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.animate([ring, still ? ring : { ...ring, outlineColor: 'transparent' }], {
    duration: 900,
    easing: 'ease-in',
  });
}
