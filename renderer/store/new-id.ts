import { idFrom, type Id } from '../../shared/model/id.ts';

/** A new record's id. The window makes it, so that its prediction and the committed change are the same. */
export function newId(): Id {
  return idFrom(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
