import type { Readable } from 'node:stream';

/** Longest line taken, in bytes: as much as a window may send at once. */
export const MOST_LINE_BYTES = 1_048_576;

/** One line of input, or why it is none. */
export type InputLine = { readonly text: string } | { readonly trouble: 'too-long' | 'not-utf8' };

const NEWLINE = 0x0a;

/** The lines of a stream of bytes, as they come. A line that is too long is passed over without being kept. */
export async function* inputLines(stream: Readable): AsyncGenerator<InputLine> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield lineOf(parts, length, chunk.subarray(from, at));
      parts = [];
      length = 0;
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    length += rest.length;
    if (length <= MOST_LINE_BYTES) parts.push(rest);
  }
  if (length > 0) yield lineOf(parts, length, Buffer.alloc(0));
}

function lineOf(parts: readonly Buffer[], length: number, last: Buffer): InputLine {
  if (length + last.length > MOST_LINE_BYTES) return { trouble: 'too-long' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat([...parts, last])) };
  } catch {
    return { trouble: 'not-utf8' };
  }
}
