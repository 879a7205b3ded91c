import { fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours in a process of its own, which answers each message with one. */
export interface AskedProgram<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  /** Lets it end: it is asked nothing more. */
  end(): void;
}

/** Whoever asks is told when the program ended instead of answering. */
export function startAskedProgram<Question extends Serializable, Answer>(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): AskedProgram<Question, Answer> {
  const child = fork(file, args, { env: { ...process.env, ...env } });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => {
    throw new Error(`The program ended: ${String(code ?? signal)}`);
  });
  ended.catch(() => undefined);
  return {
    ask: async (question) => {
      const answer = once(child, 'message') as Promise<[Answer]>;
      child.send(question);
      const [message] = await Promise.race([answer, ended]);
      return message;
    },
    end: () => child.disconnect(),
  };
}
