import { z } from 'zod';
import {
  CALLS,
  type CallName,
  type CallRefused,
  type Handlers,
  type Message,
  type Request,
} from '../../shared/api.ts';
import type { ApiEvent } from '../../shared/api/events.ts';
import { describeError, type ReportFault } from './fault.ts';

/** One window's line to the program, whatever carries it. */
export interface Connection {
  /** Takes one request as JSON text. Settles once it is answered; never rejects. */
  receive(text: string): Promise<void>;
  tell(event: ApiEvent): void;
}

interface ConnectionParts<W> {
  /** The calls this window may make; any other is unknown to it. */
  readonly handlers: Partial<Handlers<W>>;
  readonly window: W;
  readonly send: (text: string) => void;
  readonly report: ReportFault;
}

/** Largest request of all, in bytes of JSON. What a host carries may be capped a little above it. */
export const LARGEST_REQUEST = Math.max(...Object.values(CALLS).map((call) => call.maxBytes));

const requestSchema: z.ZodType<Request> = z.strictObject({
  id: z.int().min(0),
  call: z.string().max(100),
  input: z.unknown(),
});

// Any call of the contract, for code that treats them all alike.
type AnyHandler<W> = (input: unknown, window: W) => Promise<unknown>;

export function openConnection<W>({ handlers, window, send, report }: ConnectionParts<W>): Connection {
  const say = (message: Message) => send(JSON.stringify(message));

  const refuseCall = (id: number | null, why: CallRefused, call: CallName | 'unknown') => {
    report({ kind: 'refused', why, call });
    if (id !== null) say({ id, refused: why });
  };

  const answer = async (id: number, call: CallName, input: unknown) => {
    try {
      const handler = handlers[call] as AnyHandler<W>;
      say({ id, reply: await handler(input, window) });
    } catch (error) {
      // A bug of ours: the window is told that it failed, and the program lives on.
      report({ kind: 'failed', during: call, error: describeError(error) });
      say({ id, refused: 'failed' });
    }
  };

  return {
    receive: async (text) => {
      const bytes = Buffer.byteLength(text);
      if (bytes > LARGEST_REQUEST) return refuseCall(idAtStart(text), 'too-large', 'unknown');
      const request = requestSchema.safeParse(parseJson(text));
      if (!request.success) return refuseCall(idAtStart(text), 'bad-input', 'unknown');
      const { id, call, input } = request.data;
      if (!isCall(call) || !handlers[call]) return refuseCall(id, 'unknown-call', 'unknown');
      if (bytes > CALLS[call].maxBytes) return refuseCall(id, 'too-large', call);
      const checked = CALLS[call].input.safeParse(input);
      if (!checked.success) return refuseCall(id, 'bad-input', call);
      return answer(id, call, checked.data);
    },
    tell: (event) => say({ event }),
  };
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}

/** Undefined when it is not JSON: no request is that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The number of a request that is not worth parsing, so that its window can be told. Our windows write it first. */
function idAtStart(text: string): number | null {
  const [, digits] = /^\{"id":(\d{1,15})[,}]/.exec(text.slice(0, 30)) ?? [];
  return digits === undefined ? null : Number(digits);
}
