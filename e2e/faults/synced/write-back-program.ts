/**
 * Works in a file of a synced folder on a local copy and writes it back after each change, until it is killed:
 * `node write-back-program.ts FILE HOME`. Says "open", then the number of each change once it is acknowledged.
 */
import { writeSync } from 'node:fs';

import { laptopWithCopies } from './laptop-with-copies.ts';

const [, , path = '', home = ''] = process.argv;
const { desk, link } = laptopWithCopies(home);
const opened = await desk.openSynced(path, 'local');
if (!opened.ok) throw new Error(`Does not open: ${opened.error.code}`);
writeSync(1, 'open\n');
for (let number = 1; ; number += 1) {
  const stakeholders = [{ name: `Somebody ${number}` }];
  const done = await link.run({ window: 'room', number }, 'addStakeholders', { stakeholders }, true);
  if (!done.ok) throw new Error(`Not saved: ${done.error.code}`);
  writeSync(1, `${done.value.seq}\n`);
  const back = await desk.writeBackNow();
  if (!back.ok) throw new Error(`Not written back: ${back.error.code}`);
}
