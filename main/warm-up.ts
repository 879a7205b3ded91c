import type { RehearsingSession } from './session/worker-link.ts';
import type { Inspector } from './workshop-file/inspection.ts';

/** By then a window that has just connected is drawn, and nobody was quick enough to press anything. */
const SOON_MS = 400;

/** To be called when a window connects: what is pressed next in it may be a file, and all that opens one is got ready, once. */
export function createWarmUp(
  inspector: Pick<Inspector, 'warmUp'>,
  session: Pick<RehearsingSession, 'rehearse'>,
): () => void {
  let soon: NodeJS.Timeout | null = null;
  return () => {
    soon ??= setTimeout(() => {
      inspector.warmUp();
      session.rehearse();
    }, SOON_MS).unref();
  };
}
