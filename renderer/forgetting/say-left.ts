import type { ForgettingLeft } from '../../shared/api/replies.ts';
import { assertNever } from '../../shared/result.ts';
import { isolate } from '../../shared/words/isolate.ts';
import type { Words } from '../../shared/words/words.ts';

/** Where the name still stands, and what to do about it. */
export function sayLeft(t: Words, left: ForgettingLeft): string {
  switch (left.code) {
    case 'synced-file':
    case 'file-name':
    case 'folder-name':
    case 'facilitator':
      return t(`forgetting.done.${left.code}`);
    case 'unlisted':
    case 'listed':
    case 'kept-copy':
      return t(`forgetting.done.${left.code}`, { name: isolate(left.name), place: isolate(left.place) });
    case 'set-aside':
    case 'points':
      return t(`forgetting.done.${left.code}`, { place: isolate(left.place) });
    default:
      return assertNever(left);
  }
}
