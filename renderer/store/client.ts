import type { CallName, InputTo, Message, ReplyTo } from '../../shared/api.ts';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { Transport } from './transport.ts';

/** The program, as a window calls it. */
export interface Client {
  call<C extends CallName>(name: C, input: InputTo<C>): Promise<ReplyTo<C>>;
  onEvent(listener: (event: ApiEvent) => void): void;
  onLost(listener: () => void): void;
}

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (why: Error) => void;
}

export function clientOver(transport: Transport): Client {
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: ApiEvent) => void)[] = [];
  const early: ApiEvent[] = [];
  let last = 0;
  let lost = false;

  transport.onLost(() => {
    lost = true;
    for (const { reject } of waiting.values()) reject(new ConnectionLost());
    waiting.clear();
  });
  transport.onText((text) => {
    const message = JSON.parse(text) as Message;
    if ('event' in message) {
      if (listeners.length === 0) early.push(message.event);
      for (const listener of listeners) listener(message.event);
      return;
    }
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if ('refused' in message) request?.reject(new Error(`Call refused: ${message.refused}`));
    else request?.resolve(message.reply);
  });

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (lost) return reject(new ConnectionLost());
        last += 1;
        waiting.set(last, { resolve: (reply) => resolve(reply as never), reject });
        transport.send(JSON.stringify({ id: last, call: name, input }));
      }),
    onEvent: (listener) => {
      listeners.push(listener);
      for (const event of early.splice(0)) listener(event);
    },
    onLost: (listener) => transport.onLost(listener),
  };
}

/** The program behind this window ended. The window says so on its own; callers need not. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}
