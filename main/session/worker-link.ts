import { Worker } from 'node:worker_threads';

import { sessionWorkerFile } from '../built-files.ts';
import type { PointTrouble } from '../../shared/api/restore-points.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';
import type { ChangedEvent, SessionLink } from './session-link.ts';
import {
  errorText,
  type FromWorker,
  type SessionCallName,
  type SessionCalls,
  type ToWorker,
  type WorkerStart,
} from './worker-messages.ts';

interface SessionStart {
  /** Stays the caller's: ending the session does not end it. */
  readonly inspector: FileInspection;
  /** Who is said to have the file open. */
  readonly computerName: string;
  /** The folder of all workshops' restore points; without it none are kept. */
  readonly restorePoints?: string;
}

interface Caller {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Starts the session in a thread of its own, so that a stalled disk never holds up the program. */
export function startSession({ inspector, computerName, restorePoints }: SessionStart): SessionLink {
  const start: WorkerStart = { computerName, restorePoints: restorePoints ?? null };
  const worker = new Worker(sessionWorkerFile(), { workerData: start });
  const callers = new Map<number, Caller>();
  const listeners: ((event: ChangedEvent) => void)[] = [];
  const missedListeners: ((trouble: PointTrouble) => void)[] = [];
  let lastId = 0;
  let ended: Error | null = null;

  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      stop(sessionHasEnded());
      resolve();
    });
  });
  worker.once('error', stop);
  worker.on('message', (message: FromWorker) => receive(message));

  /** Nobody waits for an answer that can't come. */
  function stop(error: unknown): void {
    ended ??= error instanceof Error ? error : new Error(String(error));
    for (const caller of callers.values()) caller.reject(ended);
    callers.clear();
  }

  function post(message: ToWorker): void {
    worker.postMessage(message, []);
  }

  function receive(message: FromWorker): void {
    switch (message.kind) {
      case 'reply':
        takeCaller(message.id)?.resolve(message.value);
        break;
      case 'thrown':
        takeCaller(message.id)?.reject(new Error(message.error));
        break;
      case 'changed':
        for (const listener of listeners) listener(message.event);
        break;
      case 'point-missed':
        for (const listener of missedListeners) listener(message.trouble);
        break;
      case 'inspect':
        void inspector[message.name](message.path).then(
          (finding) => post({ kind: 'inspected', id: message.id, finding }),
          (error: unknown) => post({ kind: 'not-inspected', id: message.id, error: errorText(error) }),
        );
        break;
    }
  }

  function takeCaller(id: number): Caller | undefined {
    const caller = callers.get(id);
    callers.delete(id);
    return caller;
  }

  function call<N extends SessionCallName>(
    name: N,
    ...args: Parameters<SessionCalls[N]>
  ): ReturnType<SessionCalls[N]> {
    const reply = new Promise<unknown>((resolve, reject) => {
      if (ended) return reject(ended);
      lastId += 1;
      callers.set(lastId, { resolve, reject });
      post({ kind: 'call', id: lastId, name, args });
    });
    return reply as ReturnType<SessionCalls[N]>;
  }

  return {
    create: (...args) => call('create', ...args),
    open: (...args) => call('open', ...args),
    view: (...args) => call('view', ...args),
    current: (...args) => call('current', ...args),
    run: (...args) => call('run', ...args),
    undo: (...args) => call('undo', ...args),
    redo: (...args) => call('redo', ...args),
    saveCopy: (...args) => call('saveCopy', ...args),
    close: (...args) => call('close', ...args),
    onChanged: (listener) => void listeners.push(listener),
    onPointMissed: (listener) => void missedListeners.push(listener),
    end: () => {
      if (!ended) post({ kind: 'end' });
      // What was asked before gets its answer still.
      ended ??= sessionHasEnded();
      return exited;
    },
  };
}

function sessionHasEnded(): Error {
  return new Error('The session has ended');
}
