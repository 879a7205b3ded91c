import { basename } from 'node:path';
import type { CallName, CallRefused } from '../../shared/api.ts';
import { assertNever } from '../../shared/result.ts';

/** What the program notices of its own bugs, and of whoever knocks. Holds no name, path or content of a workshop. */
export type Fault =
  | { readonly kind: 'refused'; readonly why: CallRefused; readonly call: CallName | 'unknown' }
  | { readonly kind: 'turned-away'; readonly why: TurnedAway }
  | { readonly kind: 'failed'; readonly during: string; readonly error: string };

/** Why somebody was not even let near the calls. */
export type TurnedAway =
  'host' | 'origin' | 'method' | 'token' | 'cookie' | 'address' | 'channel' | 'too-many' | 'too-large';

export type ReportFault = (fault: Fault) => void;

/** One line for a log. */
export function sayFault(fault: Fault): string {
  switch (fault.kind) {
    case 'refused':
      return `trilane: call ${fault.call} refused: ${fault.why}`;
    case 'turned-away':
      return `trilane: turned away: ${fault.why}`;
    case 'failed':
      return `trilane: ${fault.during} failed: ${fault.error}`;
    default:
      return assertNever(fault);
  }
}

/** Kind, code and places of an error. Its message is left out: it may quote a name or a path. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = placesOf(error)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map(frameWithoutFolder);
  return [`${error.name}${code}`, ...frames].join(' < ');
}

/**
 * The stack after the message it begins with: a message can have lines that look like places. Where it does not begin
 * with it, nobody can tell where it ends, and nothing is taken from it.
 */
function placesOf({ message, stack = '' }: Error): string {
  const start = stack.indexOf(message);
  return start < 0 ? '' : stack.slice(start + message.length);
}

function frameWithoutFolder(line: string): string {
  const [, name = '', place = ''] = /^\s+at (?:(.*) \()?(.*?)\)?$/.exec(line) ?? [];
  return `${name} ${basename(place)}`.trim();
}
