import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

import type { Database } from 'better-sqlite3';

import { recordsOf } from '../../shared/model/workshop.ts';
import type { FileInspection, Findings } from '../workshop-file/inspection.ts';
import { prepareLogRows } from '../workshop-file/log-rows.ts';
import { readAndProve } from '../workshop-file/read-workshop.ts';
import { undoStacks } from '../workshop-file/undo-stacks.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import { Session } from './session.ts';
import {
  errorText,
  type FromWorker,
  type InspectionCallName,
  type SessionCallName,
  type ToWorker,
  type WorkerStart,
} from './worker-messages.ts';

/** What a rehearsal is for: it ends when the first of them comes. */
const OPENINGS: ReadonlySet<SessionCallName> = new Set(['open', 'create', 'view']);

/** The session's side of the thread. */
export function serveSession(): void {
  if (!parentPort) throw new Error('The session runs in a worker thread');
  const port: MessagePort = parentPort;
  const post = (message: FromWorker) => port.postMessage(message);
  const { inspector, settle } = inspectorOfHost(post);
  const { computerName, restorePoints } = workerData as WorkerStart;
  const session = new Session({
    inspector,
    computerName,
    changed: (event) => post({ kind: 'changed', event }),
    ...(restorePoints === null
      ? {}
      : {
          restorePoints: {
            folder: restorePoints,
            clock: SYSTEM_CLOCK,
            told: (news) => post({ kind: 'point', news }),
          },
        }),
  });

  let isOpening = false;
  port.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'call':
        isOpening ||= OPENINGS.has(message.name);
        void answer(session, message.name, message.args).then(
          (value) => post({ kind: 'reply', id: message.id, value }),
          (error: unknown) => post({ kind: 'thrown', id: message.id, error: errorText(error) }),
        );
        break;
      case 'inspected':
        settle(message.id, ({ resolve }) => resolve(message.finding));
        break;
      case 'not-inspected':
        settle(message.id, ({ reject }) => reject(new Error(message.error)));
        break;
      case 'rehearse':
        void rehearseOpening(() => isOpening);
        break;
      case 'read-ahead':
        // Nobody asked for it: whoever opens that file meets the same mistake, and hears of it.
        session.readAhead(message.path, message.vetted).catch(() => undefined);
        break;
      case 'end':
        isOpening = true;
        // Without its port the thread has nothing left to wait for. What closing waited for is answered first.
        void session.close().finally(() => setImmediate(() => port.close()));
        break;
    }
  });
}

/** Its sample is for nothing else: it comes when it is asked for. */
async function rehearseOpening(isWanted: () => boolean): Promise<void> {
  const { rehearse } = await import('../workshop-file/rehearsal.ts');
  await rehearse(openFromMemory, isWanted);
}

function openFromMemory(db: Database): void {
  const proven = readAndProve(db);
  if (typeof proven !== 'object') throw new Error(`The sample is no workshop: ${proven}`);
  undoStacks(prepareLogRows(db).steps());
  recordsOf(proven.workshop);
}

function answer(session: Session, name: SessionCallName, args: readonly unknown[]): Promise<unknown> {
  const method = session[name] as (this: Session, ...args: readonly unknown[]) => Promise<unknown>;
  return method.call(session, ...args);
}

type Waiting = Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>;

/** The host's inspector, asked across the thread. */
function inspectorOfHost(post: (message: FromWorker) => void) {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  function ask<Q extends InspectionCallName>(name: Q, path: string): Promise<Findings[Q]> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    post({ kind: 'inspect', id: lastId, name, path });
    return promise as Promise<Findings[Q]>;
  }

  return {
    inspector: {
      header: (path: string) => ask('header', path),
      vet: (path: string) => ask('vet', path),
      view: (path: string) => ask('view', path),
      holder: (path: string) => ask('holder', path),
      held: (path: string) => ask('held', path),
      prove: (path: string) => ask('prove', path),
    } satisfies FileInspection,
    settle: (id: number, how: (one: Waiting) => void) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (one) how(one);
    },
  };
}
