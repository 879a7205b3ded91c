import { utilityProcess, type UtilityProcess } from 'electron';
import { inspectionChildFile } from '../built-files.ts';
import type { ChildProcessLink } from '../workshop-file/child-process-link.ts';
import { codeOf } from '../workshop-file/file-errors.ts';

/** The inspection child as a utility process: a packaged app can't start itself as plain Node. */
export function startInspectionProcess(): ChildProcessLink {
  const child = utilityProcess.fork(inspectionChildFile(), [], {
    serviceName: 'Trilane file inspection',
    stdio: 'ignore',
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process is no window
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => {
      if (child.pid === undefined) child.once('spawn', () => killForSure(child));
      else killForSure(child);
    },
  };
}

/** `kill` of a utility process asks nicely, and a child stuck in a file does not listen. */
function killForSure({ pid }: UtilityProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It has just ended by itself.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
