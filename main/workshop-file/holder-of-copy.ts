import type { Holder } from '../../shared/api/troubles.ts';
import { viewFile } from './view-file.ts';

/** Whoever takes the lock reads the whole file before it writes its name into it. */
const ATTEMPTS = 6;
const PAUSE_MS = 150;

/** Runs in the inspection child only. Null when nobody can be named: the file is in use all the same. */
export function holderFromCopy(path: string, scratch: string): Holder | null {
  for (let attempt = 1; ; attempt += 1) {
    const read = viewFile(path, scratch, PAUSE_MS);
    const holder = read.ok ? read.value.holder : null;
    if (holder !== null || attempt === ATTEMPTS) return holder;
    pause();
  }
}

/** Without giving way: the child has nothing else to do. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
