import { lanesOf, serviceOrder } from '../../shared/model/lanes.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { useApp } from '../store/app-state.ts';
import { t } from '../store/words.ts';
import { names } from './board-words.ts';
import { samePlace } from './carry-steps.ts';
import type { Carry } from './drag-data.ts';
import { welcome } from './welcome.ts';

/** "Amira lifted. Over Payroll, Sponsor, 2 of 3." */
export function sayLift(carry: Carry): string {
  return `${t('board.lifted', { name: nameOf(carry) })} ${sayOver(carry)}`;
}

/** Where a lifted card is held, and what would become of it there. */
export function sayOver(carry: Carry): string {
  const workshop = shown();
  if (!workshop) return '';
  const { at, dragged, alsoHere } = carry;
  if (at.kind === 'service') {
    const order = serviceOrder(workshop);
    return t('board.overPosition', { position: order.indexOf(at.service) + 1, count: order.length });
  }
  const place = names('', at.service, at.lane);
  if (welcome(dragged, at.service, at.lane, alsoHere) === 'refuses')
    return t('board.overRefuses', { ...place, name: nameOf(carry) });
  const lane = lanesOf(workshop, at.service)[at.lane];
  const home = carry.from !== null && samePlace(carry.from, at);
  const position = home ? lane.findIndex(({ id }) => id === dragged.id) + 1 : lane.length + 1;
  const over = t('board.over', { ...place, position, count: home ? lane.length : lane.length + 1 });
  return alsoHere ? `${over} ${t('board.alsoHere')}.` : over;
}

export function sayBack(carry: Carry): string {
  return t('board.putBack', { name: nameOf(carry) });
}

function nameOf({ dragged }: Carry): string {
  const workshop = shown();
  if (dragged.kind === 'service') return workshop?.service.get(dragged.id)?.name ?? '';
  const stakeholder =
    dragged.kind === 'placement' ? workshop?.placement.get(dragged.id)?.stakeholder : dragged.id;
  return workshop?.stakeholder.get(stakeholder ?? '')?.name ?? '';
}

function shown(): Workshop | undefined {
  return useApp.getState().replica?.shown;
}
