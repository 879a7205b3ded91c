import { useEffect } from 'react';

import { useApp, type AppState } from '../store/app-state.ts';
import { closeWorkshop } from './close-workshop.ts';

/**
 * A window whose workshop is not all in its file does not go without a question. A browser asks by itself whether to
 * leave the page, and whoever stays finds the question of the window; in the desktop program it is the only one. Only
 * what this window was told by then can hold it: what was not, the program keeps in a restore point as it ends.
 */
export function useHeldWindow(): void {
  const isHeld = useApp(mayBeLost);
  useEffect(() => {
    if (!isHeld) return undefined;
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isHeld]);
}

function mayBeLost({ isInFile, lost }: AppState): boolean {
  // Where the program is gone, there is nothing left to save.
  return !isInFile && !lost;
}

function hold(event: BeforeUnloadEvent): void {
  if (!mayBeLost(useApp.getState())) return;
  event.preventDefault();
  void closeWindow();
}

async function closeWindow(): Promise<void> {
  const closed = await closeWorkshop();
  // A browser lets its user alone close a window it shows: there the start screen stays.
  if (closed && useApp.getState().host?.host === 'electron') window.close();
}
