import type { Held } from './drag-data.ts';
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
