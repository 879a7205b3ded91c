import type { RehearsingSession } from './session/worker-link.ts';
import type { Inspector } from './workshop-file/inspection.ts';

/** By then a start screen that has just asked what to list is drawn, and nobody was quick enough to press anything. */
const SOON_MS = 400;

/**
 * To be called when a window shows its start screen: what is pressed next in it may be a file, most likely the `latest`, and
 * all that opens one is got ready, once.
 */
export function createWarmUp(
  inspector: Pick<Inspector, 'warmUp' | 'vetAhead'>,
  session: Pick<RehearsingSession, 'rehearse' | 'readAhead'>,
  latest: () => Promise<string | null>,
): () => void {
  const getReady = async () => {
    inspector.warmUp();
    session.rehearse();
    // A session that has just ended says so to whoever opens something.
    const path = await latest().catch(() => null);
    if (path === null) return;
    const vetted = await inspector.vetAhead(path);
    if (vetted !== null) session.readAhead(path, vetted);
  };
  let soon: NodeJS.Timeout | null = null;
  return () => {
    soon ??= setTimeout(() => void getReady(), SOON_MS).unref();
  };
}
