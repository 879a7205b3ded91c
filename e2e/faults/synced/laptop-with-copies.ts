import { join } from 'node:path';

import { createRecentFiles } from '../../../main/api/recent-files.ts';
import { createWorkshopDesk, type WorkshopDesk } from '../../../main/api/workshop-desk.ts';
import { startSession } from '../../../main/session/worker-link.ts';
import { keptCopiesIn } from '../../../main/working-copies/kept-copies.ts';
import { keepSyncChoices } from '../../../main/working-copies/sync-choices.ts';
import { withWorkingCopies, type WorkingCopyLink } from '../../../main/working-copies/working-copy-link.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';

interface LaptopWithCopies {
  readonly desk: WorkshopDesk;
  readonly link: WorkingCopyLink;
  readonly end: () => Promise<void>;
}

/** A laptop that takes every file for one of OneDrive's, and keeps its working copies in `home`. */
export function laptopWithCopies(home: string): LaptopWithCopies {
  const inspector = createInspector(forkInspectionChild);
  const link = withWorkingCopies(startSession({ inspector, computerName: 'Laptop' }), {
    kept: keptCopiesIn(join(home, 'working-copies')),
    choices: keepSyncChoices(join(home, 'synced.json'), () => undefined),
    serviceOf: () => Promise.resolve('onedrive'),
    now: () => new Date(),
    closed: () => undefined,
  });
  const desk = createWorkshopDesk({
    link,
    folders: { home, documents: home, data: home },
    recent: createRecentFiles(join(home, 'recent.json'), () => undefined),
    now: () => new Date(),
    tellAll: () => undefined,
    run: { workshopOpen: () => undefined },
  });
  return {
    desk,
    link,
    end: async () => {
      await desk.close();
      await link.end();
      inspector.end();
    },
  };
}
