import type { Id } from '../../shared/model/id.ts';
import { useApp } from '../store/app-state.ts';
import type { Dragged } from './drag-data.ts';
import { bringServiceIntoSight } from './reveal.ts';
import { onceDrawn } from '../ui/once-drawn.ts';

interface Landed {
  readonly kind: Dragged['kind'];
  readonly id: Id;
}

/**
 * The focus goes to a card that has just landed, which shows for a moment that it did. In the frame after the drop:
 * laying the board out for the focus would hold up the drop itself.
 */
export function landOn(landed: Landed): void {
  requestAnimationFrame(() => reach(landed));
}

function reach({ kind, id }: Landed): void {
  const service = kind === 'service' ? id : useApp.getState().replica?.shown.placement.get(id)?.service;
  if (service === undefined) return;
  bringServiceIntoSight(service);
  onceDrawn(`[data-card="${id}"]`, (card) => {
    const stop = kind === 'service' ? card.querySelector<HTMLElement>('[data-stop]') : card;
    stop?.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (kind === 'placement') settle(card);
  });
}

/** Only to show where it went; the stylesheet says how long, none where less motion is wanted. */
function settle(card: HTMLElement): void {
  card.dataset['landed'] = '';
  card.addEventListener('animationend', () => delete card.dataset['landed'], { once: true });
}
