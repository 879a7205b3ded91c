import { sessionWorkerFile } from '../built-files.ts';
import type { CommitDone } from '../../shared/api/replies.ts';
import type { CommitTrouble } from '../../shared/api/troubles.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { FileInspection, Vetted } from '../workshop-file/inspection.ts';
import type { PointNews, SessionEvent, SessionLink } from './session-link.ts';
import { startThread, type SessionThread } from './session-thread.ts';
import {
  errorText,
  type FromWorker,
  type SessionCallName,
  type SessionCalls,
  type WorkerStart,
} from './worker-messages.ts';

interface SessionStart {
  /** Stays the caller's: ending the session does not end it. */
  readonly inspector: FileInspection;
  /** Who is said to have the file open. */
  readonly computerName: string;
  /** The folder of all workshops' restore points; without it none are kept. */
  readonly restorePoints?: string;
  /** What the thread runs. A test has one with a mistake in it. */
  readonly program?: string;
}

interface Caller {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export interface RehearsingSession extends SessionLink {
  /** Gets ready what opens a file, while nobody waits. */
  rehearse(): void;
  /** Reads a vetted file that is likely to be opened next, while nobody waits. */
  readAhead(path: string, vetted: Vetted): void;
}

/**
 * Starts the session in a thread of its own, so that a stalled disk never holds up the program. A mistake that ends the
 * thread does not end the program: what was open is open no more, changes are refused as "stopped" until something is
 * opened again, and that goes to a new thread.
 */
export function startSession({
  inspector,
  computerName,
  restorePoints,
  program = sessionWorkerFile(),
}: SessionStart): RehearsingSession {
  const start: WorkerStart = { computerName, restorePoints: restorePoints ?? null };
  const callers = new Map<number, Caller>();
  const listeners: ((event: SessionEvent) => void)[] = [];
  const pointListeners: ((news: PointNews) => void)[] = [];
  const stoppedListeners: ((why: Error) => void)[] = [];
  let lastId = 0;
  let ended = false;
  /** Until something is open in a thread again. */
  let stopped = false;
  let thread: SessionThread | null = begin();

  function begin(): SessionThread {
    return startThread(program, start, { receive, gone });
  }

  /** Nobody waits for an answer that can't come. */
  function gone(why: Error | null): void {
    const reason = why ?? sessionHasEnded();
    thread = null;
    stopped = !ended;
    for (const caller of callers.values()) caller.reject(reason);
    callers.clear();
    if (!ended) for (const listener of stoppedListeners) listener(reason);
  }

  function receive(message: FromWorker, answer: SessionThread['post']): void {
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
      case 'point':
        for (const listener of pointListeners) listener(message.news);
        break;
      case 'inspect':
        void inspector[message.name](message.path).then(
          (finding) => answer({ kind: 'inspected', id: message.id, finding }),
          (error: unknown) => answer({ kind: 'not-inspected', id: message.id, error: errorText(error) }),
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
      if (ended) return reject(sessionHasEnded());
      thread ??= begin();
      lastId += 1;
      callers.set(lastId, { resolve, reject });
      thread.post({ kind: 'call', id: lastId, name, args });
    });
    return reply as ReturnType<SessionCalls[N]>;
  }

  /** Whether it reached the file before the thread went, nobody knows: it is not called saved. */
  async function change<N extends 'run' | 'undo' | 'redo'>(
    name: N,
    ...args: Parameters<SessionCalls[N]>
  ): Promise<Result<CommitDone, CommitTrouble>> {
    if (stopped) return refuse({ code: 'stopped' });
    try {
      return await call(name, ...args);
    } catch (error) {
      if (!stopped) throw error;
      return refuse({ code: 'stopped' });
    }
  }

  async function opening<T, E>(opened: Promise<Result<T, E>>): Promise<Result<T, E>> {
    const result = await opened;
    if (result.ok) stopped = false;
    return result;
  }

  return {
    create: (...args) => opening(call('create', ...args)),
    open: (...args) => opening(call('open', ...args)),
    view: (...args) => opening(call('view', ...args)),
    isFree: (...args) => call('isFree', ...args),
    current: (...args) => call('current', ...args),
    notInFile: (...args) => call('notInFile', ...args),
    run: (...args) => change('run', ...args),
    undo: (...args) => change('undo', ...args),
    redo: (...args) => change('redo', ...args),
    saveCopy: (...args) => call('saveCopy', ...args),
    listPoints: (...args) => call('listPoints', ...args),
    readPoint: (...args) => call('readPoint', ...args),
    restore: (...args) => call('restore', ...args),
    keptState: (...args) => call('keptState', ...args),
    dismissKeptState: (...args) => call('dismissKeptState', ...args),
    newestGoodPoint: (...args) => call('newestGoodPoint', ...args),
    nameSnapshot: (...args) => call('nameSnapshot', ...args),
    copyToLock: (...args) => call('copyToLock', ...args),
    planForgetting: (...args) => call('planForgetting', ...args),
    forget: (...args) => call('forget', ...args),
    close: (...args) => call('close', ...args),
    onChanged: (listener) => void listeners.push(listener),
    onPoint: (listener) => void pointListeners.push(listener),
    onStopped: (listener) => void stoppedListeners.push(listener),
    rehearse: () => thread?.post({ kind: 'rehearse' }),
    readAhead: (path, vetted) => thread?.post({ kind: 'read-ahead', path, vetted }),
    end: async () => {
      if (!ended) thread?.post({ kind: 'end' });
      // What was asked before gets its answer still.
      ended = true;
      await thread?.exited;
    },
  };
}

function sessionHasEnded(): Error {
  return new Error('The session has ended');
}
