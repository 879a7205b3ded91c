import { create } from 'zustand';

import type { Id } from '../../shared/model/id.ts';
import { serviceOrder } from '../../shared/model/lanes.ts';
import { useApp } from '../store/app-state.ts';
import { refusesChange } from '../store/view-only.ts';
import { announce } from '../ui/announcer.tsx';
import { samePlace, stepPlace, type CarryKey } from './carry-steps.ts';
import { sayBack, sayLift, sayOver } from './carry-words.ts';
import type { Carry, Dragged, DropPlace, Held } from './drag-data.ts';
import { dropCard } from './drop-card.ts';
import { bringServiceIntoSight } from './reveal.ts';

interface CarryState {
  readonly carry: Carry | null;
  /** What the pointer holds, and over which place. */
  readonly held: Held | null;
  /** Where the last one was dropped: the next of the list starts there. */
  readonly last: DropPlace | null;
}

/** Apart from the state of the window, so that a step draws two lanes again and nothing else. */
export const useCarry = create<CarryState>()(() => ({
  carry: null,
  held: null,
  last: null,
}));

/** The card that is on its way to another place, by keyboard or by pointer: it shows so where it stood. */
export function liftedCard({ carry, held }: CarryState): Id | null {
  const up = carry ?? held;
  return up === null || up.alsoHere ? null : up.dragged.id;
}

/** Takes up a card. False when there is no service to carry it to. */
export function lift(dragged: Dragged): boolean {
  if (refusesChange()) return false;
  const from = standsAt(dragged);
  const at = from ?? startingPlace();
  if (!at) return false;
  const carry: Carry = { dragged, from, at, alsoHere: false };
  useCarry.setState({ carry });
  bringServiceIntoSight(at.service);
  announce(sayLift(carry));
  return true;
}

export function step(key: CarryKey): void {
  const { carry } = useCarry.getState();
  if (!carry) return;
  const at = stepPlace(serviceIds(), carry.at, key);
  if (samePlace(at, carry.at)) return;
  const next: Carry = { ...carry, at };
  useCarry.setState({ carry: next });
  bringServiceIntoSight(at.service);
  announce(sayOver(next));
}

/** Only a chip can leave one behind: someone of the list always stays in it. */
export function toggleAlsoHere(): void {
  const { carry } = useCarry.getState();
  if (carry?.dragged.kind !== 'placement') return;
  const next: Carry = { ...carry, alsoHere: !carry.alsoHere };
  useCarry.setState({ carry: next });
  announce(sayOver(next));
}

/** Lets go where it is held. Where it can't stand it stays lifted, with the reason said. */
export function drop(): void {
  const { carry } = useCarry.getState();
  if (!carry) return;
  if (!carry.alsoHere && carry.from && samePlace(carry.from, carry.at)) {
    putBack();
    return;
  }
  if (dropCard(carry.dragged, carry.at, carry.alsoHere)) {
    useCarry.setState({ carry: null, last: carry.at });
  }
}

export function putBack(): void {
  const { carry } = useCarry.getState();
  if (!carry) return;
  useCarry.setState({ carry: null });
  if (carry.from) bringServiceIntoSight(carry.from.service);
  announce(sayBack(carry));
}

function standsAt({ kind, id }: Dragged): DropPlace | null {
  if (kind === 'service') return { kind, service: id };
  const placement = useApp.getState().replica?.shown.placement.get(id);
  return placement ? { kind: 'lane', service: placement.service, lane: placement.lane } : null;
}

/** Where somebody who stands nowhere yet is carried first: where the last one went, else the service the room looks at. */
export function startingPlace(): DropPlace | null {
  const ids = serviceIds();
  const { last } = useCarry.getState();
  if (last && last.kind === 'lane' && ids.includes(last.service)) return last;
  const { service } = useApp.getState();
  const start = service !== null && ids.includes(service) ? service : ids[0];
  return start === undefined ? null : { kind: 'lane', service: start, lane: 'customer' };
}

/** The services on the board, from top to bottom. */
export function serviceIds(): readonly Id[] {
  const workshop = useApp.getState().replica?.shown;
  return workshop ? serviceOrder(workshop) : [];
}
