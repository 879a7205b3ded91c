import type { UIEvent } from 'react';

/** Zoomed in, the title goes out of sight once the rows scroll: a chart that can fill the window does. */
export function bringIntoSight({ currentTarget }: UIEvent<HTMLElement>): void {
  if (currentTarget.scrollTop > 0) currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
