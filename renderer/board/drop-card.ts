import type { Command } from '../../shared/commands/catalogue.ts';
import { dropPlacement, dropService, dropStakeholder } from '../../shared/commands/drop.ts';
import type { Id } from '../../shared/model/id.ts';
import { useApp } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { announce } from '../ui/announcer.tsx';
import { sayLanding } from './board-words.ts';
import type { Dragged, DropPlace } from './drag-data.ts';
import { landOn } from './landing.ts';

/**
 * Lets a card go over a place, by pointer, keyboard or menu alike: one command, spoken, the focus on what landed. False
 * when nothing came of it, with the reason said where there is one.
 */
export function dropCard(dragged: Dragged, place: DropPlace, alsoHere: boolean): boolean {
  const command = commandFor(dragged, place, alsoHere);
  if (!command || !run(command)) return false;
  announce(sayLanding(command));
  landOn(landed(dragged, command));
  return true;
}

function commandFor(dragged: Dragged, place: DropPlace, alsoHere: boolean): Command | null {
  const workshop = useApp.getState().replica?.shown;
  if (!workshop) return null;
  if (dragged.kind === 'service') return dropService(workshop, dragged.id, place.service);
  if (place.kind === 'service') return null;
  const lane = { service: place.service, lane: place.lane };
  return dragged.kind === 'stakeholder'
    ? dropStakeholder(dragged.id, lane, newId())
    : dropPlacement(workshop, dragged.id, lane, alsoHere, newId());
}

/** The card that stands there now: somebody placed has a new one. */
function landed(dragged: Dragged, command: Command): { readonly kind: Dragged['kind']; readonly id: Id } {
  return command.command === 'place' ? { kind: 'placement', id: command.input.id } : dragged;
}
