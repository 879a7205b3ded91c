import { fork } from 'node:child_process';

import { inspectionChildFile } from '../built-files.ts';
import type { ChildProcessLink } from './child-process-link.ts';

/** The inspection child as a forked Node process: for every host but Electron. */
export function forkInspectionChild(): ChildProcessLink {
  const child = fork(inspectionChildFile(), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // As messages go to a utility process: JSON has no integers beyond 2^53.
    serialization: 'advanced',
  });
  // A program that is done does not wait for its child.
  child.unref();
  child.channel?.unref();
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
