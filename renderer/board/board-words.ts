import type { Command } from '../../shared/commands/catalogue.ts';
import type { Id } from '../../shared/model/id.ts';
import { lanesOf, servicesInOrder } from '../../shared/model/lanes.ts';
import type { Lane } from '../../shared/model/placement.ts';
import { useApp } from '../store/app-state.ts';
import { t } from '../store/words.ts';

/** Speaks of a drop that landed: names, lane, place. */
export function sayLanding(command: Command): string {
  switch (command.command) {
    case 'place':
      return sayPlaced(command.input.id);
    case 'movePlacement': {
      const { id, service, lane } = command.input;
      const stakeholder = shown()?.placement.get(id)?.stakeholder ?? '';
      return t('board.movedSpoken', { ...names(stakeholder, service, lane), ...standing(id, service, lane) });
    }
    case 'moveService': {
      const workshop = shown();
      const order = workshop ? servicesInOrder(workshop) : [];
      const at = order.findIndex(({ id }) => id === command.input.id);
      const service = order[at]?.name ?? '';
      return t('board.serviceMovedSpoken', { service, position: at + 1, count: order.length });
    }
    default:
      return '';
  }
}

/** Speaks of a chip that is new in its lane. */
export function sayPlaced(id: Id): string {
  const placement = shown()?.placement.get(id);
  if (!placement) return '';
  const { stakeholder, service, lane, lead } = placement;
  const values = { ...names(stakeholder, service, lane), ...standing(id, service, lane) };
  return lead ? t('board.placedLeadSpoken', values) : t('board.placedSpoken', values);
}

export function names(stakeholder: Id, service: Id, lane: Lane) {
  const workshop = shown();
  return {
    stakeholder: workshop?.stakeholder.get(stakeholder)?.name ?? '',
    service: workshop?.service.get(service)?.name ?? '',
    lane: t(`lane.${lane}.name`),
  };
}

/** Which of how many in its lane. */
function standing(id: Id, service: Id, lane: Lane) {
  const workshop = shown();
  const placements = workshop ? lanesOf(workshop, service)[lane] : [];
  return { position: placements.findIndex((one) => one.id === id) + 1, count: placements.length };
}

function shown() {
  return useApp.getState().replica?.shown;
}
