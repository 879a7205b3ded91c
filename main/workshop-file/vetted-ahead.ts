import { isSameLook } from './commit-guard.ts';
import { isSameFile, touchedAt } from './file-identity.ts';
import type { Vetted } from './inspection.ts';
import type { FileStanding } from './private-copy.ts';

/** A file as it stood, to the moment of its last change: nobody who writes to it can set that one back. */
interface Stood extends FileStanding {
  readonly touched: bigint;
}

interface Remembered {
  readonly stood: Stood;
  readonly vetted: Vetted;
}

/** What was vetted before somebody asked for it: by the file it leads to, and for one question each. */
export interface VettedAhead {
  remember(original: string, vetted: Vetted): void;
  /** Null unless that very file stands there as it stood then. */
  take(original: string, now: FileStanding): Vetted | null;
}

export function createVettedAhead(): VettedAhead {
  const byFile = new Map<string, Remembered>();
  return {
    remember: (original, vetted) => {
      byFile.set(original, { stood: { ...vetted, touched: touchedAt(original) }, vetted });
    },
    take: (original, now) => {
      const known = byFile.get(original);
      byFile.delete(original);
      if (!known || !isSameFile(known.stood.identity, now.identity)) return null;
      const isAsItWas = isSameLook(known.stood.look, now.look) && known.stood.touched === touchedAt(original);
      return isAsItWas ? known.vetted : null;
    },
  };
}
