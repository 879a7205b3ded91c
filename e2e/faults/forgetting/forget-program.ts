/**
 * Forgets somebody, as a process of its own that can be killed: `node forget-program.ts FOLDER STAKEHOLDER [TOLD]`. It
 * says "open" when it begins and "forgotten" once that is acknowledged, also in the file TOLD.
 */
import { appendFileSync, writeSync } from 'node:fs';

import { openRoom } from './room-with-points.ts';

const [, , folder = '', stakeholder = '', told] = process.argv;
const say = (line: string) => {
  if (told !== undefined) appendFileSync(told, line);
  writeSync(1, line);
};
const { session, end } = await openRoom(folder);
say('open\n');
const plan = await session.planForgetting(stakeholder);
if (!plan.ok) throw new Error(`Not planned: ${plan.error.code}`);
const done = await session.forget({ stakeholder, replaceIn: plan.value.mentions });
say(done.ok && done.value.tracesLeft === null ? 'forgotten\n' : 'not forgotten\n');
await session.close();
end();
