import type { UIEvent } from 'react';

/** Zoomed in, the title goes out of sight once the rows scroll: a chart that can fill the window does. */
export function bringIntoSight({ currentTarget }: UIEvent<HTMLElement>): void {
  if (currentTarget.scrollTop > 0) showWhole(currentTarget);
}

/** What stands around the scroller is asked for: the scroller itself would come into sight without its own bars. */
export function showWhole(scroller: HTMLElement | null): void {
  scroller?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
