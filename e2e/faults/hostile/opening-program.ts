/**
 * Opens files in a process of its own, as the program does: a session in its thread, and what a window is sent of it.
 * It is asked with a path, and answers with what came of that.
 */
import { readFileSync } from 'node:fs';

import { startSession } from '../../../main/session/worker-link.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';

export interface Opening {
  /** "opened", or the code of the trouble. */
  readonly came: string;
  /** The most memory the process had so far, in megabytes; 0 where the system does not say. */
  readonly mostMemory: number;
}

const inspector = createInspector(forkInspectionChild);
const link = startSession({ inspector, computerName: 'Oracle' });

process.on('message', (path: string) => void openOnce(path));
process.once('disconnect', () => process.exit(0));

async function openOnce(path: string): Promise<void> {
  const opened = await link.open(path);
  const sent = JSON.stringify(opened);
  await link.close();
  const opening: Opening = {
    came: opened.ok ? `opened` : opened.error.code,
    mostMemory: sent.length > 0 ? mostMemory() : 0,
  };
  process.send?.(opening);
}

function mostMemory(): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
