import { getRandomValues } from 'node:crypto';

import { idFrom, type Id } from '../../shared/model/id.ts';

/** As many as the 12 bits that follow the time in an id can count. */
const MOST_IN_A_MILLISECOND = 4096;

let lastMillisecond = 0;
let count = 0;

/**
 * A new id from this computer's clock and chance. Each sorts after the one before, also within a millisecond and when
 * the clock jumps back (RFC 9562, 6.2, method 1): records read in the order of their ids come in the order of their making.
 */
export function mintId(): Id {
  const now = Math.max(Date.now(), lastMillisecond);
  count = now === lastMillisecond ? count + 1 : 0;
  lastMillisecond = now;
  if (count === MOST_IN_A_MILLISECOND) {
    lastMillisecond += 1;
    count = 0;
  }
  const bytes = getRandomValues(new Uint8Array(10));
  bytes[0] = count >> 8;
  bytes[1] = count & 0xff;
  return idFrom(lastMillisecond, bytes);
}
