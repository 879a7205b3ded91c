/**
 * Brings a file up to a version that is not released: `node migrating-program.ts FILE POINTS PLACE [TOLD]`. It ends
 * itself as by kill -9 before the statement of that number (the number after the last is before the commit), or never.
 * What it says of the end goes into the file TOLD, too.
 */
import { appendFileSync, writeSync } from 'node:fs';

import { keepBeforeUpgrade } from '../restore-points/keep-before-upgrade.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import { createInspector } from '../workshop-file/inspector.ts';
import { openWorkshopFile } from '../workshop-file/opening-ladder.ts';
import { withSecondVersion } from './second-version.ts';

const [, , path = '', points = '', place = '', told] = process.argv;
/** Nothing was kept before, so nothing is compared with. */
const PARTS = {
  now: () => new Date(),
  prove: () => Promise.resolve(null),
  isWhole: () => Promise.resolve(false),
};
const inspector = createInspector(forkInspectionChild);

const opened = await openWorkshopFile(
  path,
  null,
  inspector,
  { computer: 'Laptop', since: new Date().toISOString() },
  {
    migrations: withSecondVersion((statement) => {
      if (statement === Number(place)) process.kill(process.pid, 'SIGKILL');
      writeSync(1, `${statement}\n`);
    }),
    copyFirst: async (db) => {
      const kept = await keepBeforeUpgrade(db, points, PARTS);
      return kept.ok ? { ok: true, value: null } : kept;
    },
  },
);
const end = opened.ok ? 'open\n' : `${opened.error.code}\n`;
if (told !== undefined) appendFileSync(told, end);
writeSync(1, end);
if (opened.ok && opened.value !== 'already-open') opened.value.file.close();
inspector.end();
