import { Worker } from 'node:worker_threads';

import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts';

/** One life of the thread that the session runs in. */
export interface SessionThread {
  post(message: ToWorker): void;
  /** Once it is gone, and `gone` was told. */
  readonly exited: Promise<void>;
}

interface ThreadOwner {
  receive(message: FromWorker, answer: SessionThread['post']): void;
  /** `why` is the mistake that ended it; null when it came to its own end. */
  gone(why: Error | null): void;
}

export function startThread(program: string, start: WorkerStart, owner: ThreadOwner): SessionThread {
  const worker = new Worker(program, { workerData: start });
  const post = (message: ToWorker) => worker.postMessage(message, []);
  let why: Error | null = null;
  worker.once('error', (error) => {
    why = error instanceof Error ? error : new Error(String(error));
  });
  worker.on('message', (message: FromWorker) => owner.receive(message, post));
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      owner.gone(why);
      resolve();
    });
  });
  return { post, exited };
}
