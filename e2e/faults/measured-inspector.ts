import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { inspectionChildFile } from '../../main/built-files.ts';
import type { ChildProcessLink } from '../../main/workshop-file/child-process-link.ts';
import type { Inspector } from '../../main/workshop-file/inspection.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';

const LOOK_EVERY_MS = 20;

/** The program's inspector, whose children are watched. */
export interface MeasuredInspector {
  readonly inspector: Inspector;
  /** The most memory a child ever had, in megabytes; 0 where the system does not say. */
  readonly mostMemory: number;
  /** Children that came to their end, by themselves or not. */
  readonly ended: number;
}

export function createMeasuredInspector(): MeasuredInspector {
  let mostMemory = 0;
  let ended = 0;

  function spawn(): ChildProcessLink {
    const child = fork(inspectionChildFile(), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const look = setInterval(() => (mostMemory = Math.max(mostMemory, peakOf(child))), LOOK_EVERY_MS);
    child.once('exit', () => {
      ended += 1;
      clearInterval(look);
    });
    return {
      post: (message) => void child.send(message as object),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
  }

  return {
    inspector: createInspector(spawn),
    get mostMemory() {
      return mostMemory;
    },
    get ended() {
      return ended;
    },
  };
}

/** What the process had at most so far, in megabytes. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // Gone by now, or a system without such files.
    return 0;
  }
}
