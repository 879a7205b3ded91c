import { parentPort, workerData } from 'node:worker_threads';

import { nodeTrouble } from '../node-version.ts';
import type { LockingDone, LockingJob } from './locking.ts';

// Before anything that loads SQLite.
const trouble = nodeTrouble(process.versions);
if (trouble !== null) throw new Error(trouble);

const { tidiedCopy } = await import('./copy-in-memory.ts');
const { protect, unlock } = await import('./protected-copy.ts');

async function done(job: LockingJob): Promise<LockingDone[LockingJob['kind']]> {
  if (job.kind === 'unlock') return unlock(job.bytes, job.passPhrase);
  const tidied = tidiedCopy(job.copy);
  return tidied && protect(tidied, job.passPhrase);
}

const value = await done(workerData as LockingJob);
parentPort?.postMessage(value, []);
