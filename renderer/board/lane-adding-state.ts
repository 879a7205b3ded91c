import { create } from 'zustand';

import type { LanePlace } from '../../shared/commands/drop.ts';
import { laneSchema } from '../../shared/model/placement.ts';
import { refusesChange } from '../store/view-only.ts';

interface LaneAdding {
  /** The lane whose field is open; one is, at most. */
  readonly place: LanePlace | null;
  /** What the field starts with. */
  readonly text: string;
}

/** Apart from the state of the window: opening a field draws two lanes again and nothing else. */
export const useLaneAdding = create<LaneAdding>()(() => ({ place: null, text: '' }));

export function openLaneField(place: LanePlace, text = ''): void {
  if (refusesChange()) return;
  useLaneAdding.setState({ place, text });
}

/** Closes the field of this lane; another one that was opened meanwhile stays. */
export function closeLaneField(place: LanePlace): void {
  useLaneAdding.setState((state) => (isAt(state, place) ? { place: null, text: '' } : state));
}

export function isAt({ place }: LaneAdding, { service, lane }: LanePlace): boolean {
  return place !== null && place.service === service && place.lane === lane;
}

/** The lane an element of the board stands in. */
export function laneAround(element: Element | null): LanePlace | null {
  const [service, name] = element?.closest<HTMLElement>('[data-lane]')?.dataset['lane']?.split(':') ?? [];
  const lane = laneSchema.safeParse(name);
  return service !== undefined && lane.success ? { service, lane: lane.data } : null;
}
