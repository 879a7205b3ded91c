import { showActivities, useRaciView } from './raci-view.ts';

/** Opens the panel and leads into it, or closes it: what its button does. */
export function toggleActivities(): void {
  if (useRaciView.getState().activitiesOpen) closeActivities();
  else {
    showActivities(true);
    focusSoon('[data-activities]');
  }
}

/** Closes the panel and leads back to its button. */
export function closeActivities(): void {
  showActivities(false);
  focusSoon('[data-activities-button]');
}

function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
