/**
 * The session's thread with a mistake in it: a command named 'mistake' ends it, as an exception nobody foresaw would,
 * before or after the session had its turn.
 */
import { parentPort } from 'node:worker_threads';

import { serveSession } from '../session/serve-session.ts';
import type { ToWorker } from '../session/worker-messages.ts';

serveSession();
parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'call' && message.name === 'run' && message.args[1] === 'mistake') {
    throw new TypeError('A mistake in the session');
  }
});
