import { join } from 'node:path';

import { workshopOf } from '../../../shared/model/workshop.ts';
import { startSession } from '../../../main/session/worker-link.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';
import type { Saver } from './saver.ts';

/** As it is built: a thousand programs that start from source would take most of the time. */
const SESSION_WORKER = join(import.meta.dirname, '../../../dist/main/session-worker.js');

/** The product: its session in its worker thread, asked over its own link. */
export function trilaneSaver(): Saver {
  const inspector = createInspector(forkInspectionChild);
  const link = startSession({ inspector, computerName: 'Storm', program: SESSION_WORKER });
  let number = 0;
  return {
    open: async (path) => {
      const opened = await link.open(path);
      if (!opened.ok) throw new Error(`The file does not open: ${opened.error.code}`);
      return { workshop: workshopOf(opened.value.records), seq: opened.value.log.seq };
    },
    save: async ({ command }) => {
      number += 1;
      const done = await link.run({ window: 'storm', number }, command.command, command.input);
      return done.ok ? done.value.seq : done.error.code;
    },
    close: async () => {
      await link.end();
      inspector.end();
    },
  };
}
