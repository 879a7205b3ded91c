import type { Readable, Writable } from 'node:stream';

/** Standard input and output, as the verbs use them. */
export interface CommandLineIo {
  readonly input: Readable;
  /** Settles once the text is on its way to its reader. False when nobody reads any more. */
  print(text: string | Uint8Array): Promise<boolean>;
  complain(sentence: string): Promise<void>;
}

export function standardIo(streams: {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}): CommandLineIo {
  const { stdin, stdout, stderr } = streams;
  // Whoever reads (head, less) may leave early. Each write hears of it itself.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    input: stdin,
    print: (text) => written(stdout, text),
    complain: async (sentence) => void (await written(stderr, `${sentence}\n`)),
  };
}

function written(stream: Writable, text: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.errored) resolve(false);
    else stream.write(text, (error) => resolve(!error));
  });
}
