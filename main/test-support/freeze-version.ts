/**
 * `node main/test-support/freeze-version.ts`: keeps a file of the present version, and what it says, for all times
 * (docs/decisions/0016-migrations.md). A version that is frozen already is never frozen again.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';

import { apply } from '../../shared/change.ts';
import { execute } from '../../shared/commands/catalogue.ts';
import { newWorkshop, recordsOf } from '../../shared/model/workshop.ts';
import { SAMPLES, sampleCommands } from '../../shared/samples/samples.ts';
import { countingIds } from '../../shared/test-support/room.ts';
import { createWorkshopFile } from '../workshop-file/create-file.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../workshop-file/migrations.ts';
import { openWorkshopFile } from '../workshop-file/opening-ladder.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import { createInspector } from '../workshop-file/inspector.ts';
import { frozenFile, frozenRecords } from './frozen-files.ts';

const path = frozenFile(SCHEMA_VERSION);
if (existsSync(path)) throw new Error(`Version ${SCHEMA_VERSION} is frozen already`);
const mint = countingIds();
let workshop = newWorkshop({ id: mint(), ...SAMPLES.retail.details });
const made = await createWorkshopFile(path, workshop);
if (!made.ok) throw new Error(made.error.code);
const inspector = createInspector(forkInspectionChild);
const opened = await openWorkshopFile(
  path,
  null,
  inspector,
  { computer: 'Laptop', since: '' },
  {
    migrations: MIGRATIONS,
    copyFirst: () => Promise.resolve({ ok: true, value: null }),
  },
);
if (!opened.ok || opened.value === 'already-open') throw new Error('A new file opens');
for (const command of sampleCommands('retail', mint)) {
  const change = execute(workshop, command);
  if (!change.ok) throw new Error(change.error.code);
  workshop = apply(workshop, change.value);
  opened.value.file.commit(change.value, null);
}
opened.value.file.close();
inspector.end();
rmSync(frozenRecords(SCHEMA_VERSION), { force: true });
writeFileSync(frozenRecords(SCHEMA_VERSION), `${JSON.stringify(recordsOf(workshop), null, 2)}\n`);
