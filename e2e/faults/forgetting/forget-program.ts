/**
 * Forgets somebody, as a process of its own that can be killed: `node forget-program.ts FOLDER STAKEHOLDER`. It says
 * "open" when it begins and "forgotten" once that is acknowledged.
 */
import { writeSync } from 'node:fs';

import { openRoom } from './room-with-points.ts';

const [, , folder = '', stakeholder = ''] = process.argv;
const { session, end } = await openRoom(folder);
writeSync(1, 'open\n');
const plan = await session.planForgetting(stakeholder);
if (!plan.ok) throw new Error(`Not planned: ${plan.error.code}`);
const done = await session.forget({ stakeholder, replaceIn: plan.value.mentions });
writeSync(1, done.ok && done.value.tracesLeft === null ? 'forgotten\n' : 'not forgotten\n');
await session.close();
end();
