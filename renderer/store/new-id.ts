import { idFrom, type Id } from '../../shared/model/id.ts';

let last = 0;

/**
 * A new record's id. The window makes it, so that its prediction and the committed change are the same. Ids sort in the
 * order they were made, even within a millisecond: a pasted list keeps its order in the file.
 */
export function newId(): Id {
  last = Math.max(Date.now(), last + 1);
  return idFrom(last, crypto.getRandomValues(new Uint8Array(10)));
}
