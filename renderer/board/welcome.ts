import { standsThere } from '../../shared/commands/drop.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Lane } from '../../shared/model/placement.ts';
import { useApp } from '../store/app-state.ts';
import type { Dragged } from './drag-data.ts';

/** Whether a lane would take what is held over it. */
export function welcome(
  dragged: Dragged | undefined,
  service: Id,
  lane: Lane,
  alsoHere: boolean,
): 'takes' | 'refuses' | null {
  const workshop = useApp.getState().replica?.shown;
  if (!dragged || !workshop || dragged.kind === 'service') return null;
  const from = dragged.kind === 'placement' ? workshop.placement.get(dragged.id) : undefined;
  const stakeholder = dragged.kind === 'placement' ? from?.stakeholder : dragged.id;
  if (!alsoHere && from?.service === service && from.lane === lane) return 'takes';
  return stakeholder !== undefined && standsThere(workshop, stakeholder, { service, lane })
    ? 'refuses'
    : 'takes';
}
