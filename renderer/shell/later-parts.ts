import { useEffect } from 'react';

import { useApp } from '../store/app-state.ts';
import { later } from '../ui/later.tsx';

const raci = later(async () => (await import('../raci/raci-screen.tsx')).RaciScreen);
const dialogs = later(async () => (await import('./app-dialogs.tsx')).AppDialogs);

export const LaterRaci = raci.Part;
export const AnyDialog = dialogs.Part;

/** Once the window shows something, and has nothing else to do, it fetches its other parts: no click waits for them. */
export function useLaterParts(): void {
  const shown = useApp((state) => state.phase !== 'connecting');
  useEffect(() => {
    if (!shown) return undefined;
    const asked = requestIdleCallback(() => void bringAll());
    return () => cancelIdleCallback(asked);
  }, [shown]);
}

/** One after the other, each in a moment of its own. */
async function bringAll(): Promise<void> {
  await dialogs.bring();
  await idle();
  await raci.bring();
  await idle();
  if (useApp.getState().phase !== 'start') return;
  const { rehearseBoard } = await import('./rehearse-board.tsx');
  await rehearseBoard(idle);
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    requestIdleCallback(resolve);
  });
}
