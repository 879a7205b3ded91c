import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import { identityNow, isSamePlace } from '../workshop-file/file-identity.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';
import { saveCopyOf, type Original } from '../workshop-file/save-copy.ts';
import { takeViewedCopy } from '../workshop-file/save-viewed-copy.ts';
import type { Open } from './open-state.ts';

/**
 * Copies that somebody asked for, being written and proven beside the session's turns. They need nothing of the workshop
 * any more: they come to their end also when it is closed, or another one is opened.
 */
export class CopiesUnderWay {
  readonly #inspector: FileInspection;
  /** Each with the place it goes to. */
  readonly #underWay = new Map<Promise<unknown>, string>();

  constructor(inspector: FileInspection) {
    this.#inspector = inspector;
  }

  /** Within the session's turn: a copy of the workshop as it is now. What it gives is called for its answer. */
  begin(open: Open, path: string, replace: boolean): () => Promise<Result<null, WriteTrouble>> {
    const written = saveCopyOf(originalOf(open), path, replace, this.#inspector);
    this.#underWay.set(written, path);
    const over = () => void this.#underWay.delete(written);
    written.then(over, over);
    return () => written;
  }

  /** Once every copy begun so far is written or refused. A mistake is for whoever asked for that copy. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay.keys());
  }

  /** Within the session's turn, where no other can begin: once none is on its way to that place. */
  async settledAt(path: string): Promise<void> {
    for (const [written, place] of this.#underWay) {
      if (await isSamePlace(place, path)) await Promise.allSettled([written]);
    }
  }
}

function originalOf(open: Open): Original {
  const { workshop, file } = open;
  if (file) return { taken: file.takeCopy(workshop), identity: () => Promise.resolve(file.identity) };
  const { path, hold } = open;
  const taken = takeViewedCopy({ path, workshop, withLog: hold.why.code === 'read-only' });
  return { taken, identity: () => identityNow(path) };
}
