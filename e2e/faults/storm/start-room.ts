import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface RoomAnswer {
  readonly acknowledged: number;
  /** Why the drop was not saved; null when it was. */
  readonly trouble: string | null;
  /** Longest time the program's main thread was held up meanwhile, in milliseconds. */
  readonly heldUp: number;
}

/** A program with a workshop open, in a process of its own. */
export interface RoomProcess {
  drop(): Promise<RoomAnswer>;
  /** The laptop goes to sleep, and wakes up. */
  sleep(): void;
  wake(): void;
  /** Closes the workshop, then ends. */
  close(): Promise<void>;
}

export async function startRoom(
  path: string,
  seed: number,
  env: Readonly<Record<string, string>> = {},
): Promise<RoomProcess> {
  const child = fork(join(import.meta.dirname, 'room-process.ts'), [path, String(seed)], {
    env: { ...process.env, ...env },
  });
  const exited = once(child, 'exit');
  const ended = exited.then(() => {
    throw new Error('The room ended');
  });
  ended.catch(() => undefined);
  const answer = async () => {
    const [said] = (await Promise.race([once(child, 'message'), ended])) as [RoomAnswer];
    return said;
  };
  await answer();
  return {
    drop: () => {
      const said = answer();
      child.send('drop');
      return said;
    },
    sleep: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    close: async () => {
      child.disconnect();
      await exited;
    },
  };
}
