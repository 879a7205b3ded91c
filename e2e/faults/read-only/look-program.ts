/**
 * What the program does with a file it is given, by somebody with no right to write it: `node look-program.ts FILE COPY`.
 * Opens it, tries to change it, saves a copy and works in that. Says what came of it in one JSON line.
 */
import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

import type { Hold } from '../../../shared/api/hold.ts';
import { createRecentFiles } from '../../../main/api/recent-files.ts';
import { createWorkshopDesk } from '../../../main/api/workshop-desk.ts';
import { startSession } from '../../../main/session/worker-link.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { keptCopiesIn } from '../../../main/working-copies/kept-copies.ts';
import { keepSyncChoices } from '../../../main/working-copies/sync-choices.ts';
import { withWorkingCopies } from '../../../main/working-copies/working-copy-link.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';

/** What came of it, step by step: how the file is held, or the code of a trouble. */
export interface Looked {
  readonly opened: string;
  readonly people: readonly string[];
  readonly change: string;
  readonly copied: string;
  readonly workedInCopy: string;
}

const [, , path = '', copy = ''] = process.argv;
const origin = { window: 'looker', number: 1 };
const inspector = createInspector(forkInspectionChild);
const home = dirname(copy);
const link = withWorkingCopies(startSession({ inspector, computerName: hostname() }), {
  kept: keptCopiesIn(join(home, 'copies')),
  choices: keepSyncChoices(join(home, 'synced.json'), () => undefined),
  serviceOf: () => Promise.resolve(null),
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
const change = () => link.run(origin, 'addStakeholders', { stakeholders: [{ name: 'Somebody new' }] }, true);

const opened = await desk.open(path);
const refused = await change();
const copied = await link.saveCopy(copy, false);
await desk.open(copy);
const worked = await change();
await desk.close();
await link.end();
inspector.end();

const looked: Looked = {
  opened: opened.ok ? heldAs(opened.value.hold) : opened.error.code,
  people: opened.ok ? opened.value.records.stakeholder.map(({ name }) => name) : [],
  change: refused.ok ? 'saved' : refused.error.code,
  copied: copied.ok ? 'saved' : copied.error.code,
  workedInCopy: worked.ok ? 'saved' : worked.error.code,
};
writeSync(1, JSON.stringify(looked));

function heldAs(hold: Hold): string {
  return hold.kind === 'viewer' ? hold.why.code : hold.kind;
}
