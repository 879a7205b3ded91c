import { Worker } from 'node:worker_threads';

import type { UnlockTrouble } from '../../shared/api/troubles.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { lockingWorkerFile } from '../built-files.ts';

/** The bytes of an open file, and the digest of what was acknowledged by then. */
export interface CopyToLock {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** One pass phrase's work, done in a thread of its own: scrypt takes most of a second, on purpose. */
export type LockingJob =
  | { readonly kind: 'protect'; readonly copy: CopyToLock; readonly passPhrase: string }
  | { readonly kind: 'unlock'; readonly bytes: Uint8Array; readonly passPhrase: string };

/** What comes of it; null where the bytes do not say what was acknowledged. */
export interface LockingDone {
  readonly protect: Uint8Array | null;
  readonly unlock: Result<Uint8Array, UnlockTrouble>;
}

type Cancelled = Result<never, { readonly code: 'cancelled' }>;
const CANCELLED: Cancelled = refuse({ code: 'cancelled' });

/** Settles once the thread is gone. Nothing is left of what was cancelled: all of it was in memory. */
export function doLocking<J extends LockingJob>(
  job: J,
  signal: AbortSignal,
): Promise<Result<LockingDone[J['kind']], { readonly code: 'cancelled' }>> {
  if (signal.aborted) return Promise.resolve(CANCELLED);
  return new Promise((resolve, reject) => {
    const worker = new Worker(lockingWorkerFile(), { workerData: job });
    const end = () => void worker.terminate();
    let done: Result<LockingDone[J['kind']], { readonly code: 'cancelled' }> = CANCELLED;
    signal.addEventListener('abort', end, { once: true });
    worker.once('message', (value: LockingDone[J['kind']]) => {
      done = { ok: true, value };
      end();
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', end);
      if (done.ok || signal.aborted) resolve(done);
      else reject(new Error('The locking thread ended without an answer'));
    });
  });
}
