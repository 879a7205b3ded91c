import { laneDropId, type Held } from './drag-data.ts';
import { welcome } from './welcome.ts';

/**
 * A person who is held takes the colour of the lane they are over, or says why it refuses them. By attributes: nothing is
 * drawn for it while the pointer moves.
 */
export function showOnHeld({ dragged, over, alsoHere }: Held): void {
  const card = document.querySelector<HTMLElement>('[data-held]');
  if (!card) return;
  const lane = over?.kind === 'lane' ? over : null;
  card.dataset['role'] = lane?.lane ?? '';
  card.toggleAttribute(
    'data-refused',
    lane !== null && welcome(dragged, lane.service, lane.lane, alsoHere) === 'refuses',
  );
}

/** The lane a person is held over says whether it takes them, until the function it gives back is called. */
export function showOnLane({ dragged, over, alsoHere }: Held): (() => void) | null {
  if (over?.kind !== 'lane') return null;
  const lane = document.querySelector<HTMLElement>(`[data-lane="${laneDropId(over.service, over.lane)}"]`);
  const says = welcome(dragged, over.service, over.lane, alsoHere);
  if (!lane || says === null) return null;
  lane.dataset['over'] = says;
  return () => delete lane.dataset['over'];
}
