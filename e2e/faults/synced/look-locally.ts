/**
 * "Work on a local copy" of a file, by somebody with no right to write it: `node look-locally.ts FILE HOME`. Says in
 * one line how the file is held then.
 */
import { writeSync } from 'node:fs';

import { laptopWithCopies } from './laptop-with-copies.ts';

const [, , path = '', home = ''] = process.argv;
const { desk, link, end } = laptopWithCopies(home);
const opened = await desk.openSynced(path, 'local');
await link.run(
  { window: 'looker', number: 1 },
  'addStakeholders',
  { stakeholders: [{ name: 'Amira' }] },
  true,
);
writeSync(1, opened.ok ? opened.value.hold.kind : opened.error.code);
await end();
