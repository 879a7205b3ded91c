import type { CommitTrouble, CreateTrouble, OpenTrouble } from '../../shared/api/troubles.ts';

/** The file takes no change, and may never again. */
export function isBreak({ code }: CommitTrouble): boolean {
  return code === 'disk' || code === 'file-gone' || code === 'file-changed' || code === 'read-only';
}

/** A file made a moment ago does not open: what the disk or somebody else did to it since. */
export function createTroubleOf(trouble: OpenTrouble): CreateTrouble {
  if (trouble.code === 'in-use') return { code: 'is-open' };
  if (trouble.code === 'read-only' || trouble.code === 'not-allowed') return { code: 'not-allowed' };
  return { code: trouble.code === 'disk-full' ? 'disk-full' : 'disk' };
}
