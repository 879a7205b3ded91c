/**
 * One of two programs after the same file, as a process of its own: `node contender.ts COMPUTER`. It is told what to do
 * by JSON lines on standard input, and answers each with one.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { Session } from '../../../main/session/session.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';
import type { Answer, Order } from './contest.ts';

const [, , computerName = ''] = process.argv;
const inspector = createInspector(forkInspectionChild);
const session = new Session({ inspector, computerName, changed: () => undefined });
const origin = { window: computerName, number: 1 };

async function carryOut({ step, path }: Order): Promise<Omit<Answer, 'ms'>> {
  switch (step) {
    case 'open': {
      const opened = await session.open(path);
      if (opened.ok) return { said: 'open' };
      const holder = opened.error.code === 'in-use' ? opened.error.holder : null;
      return { said: opened.error.code, computer: holder?.computer, since: holder?.since };
    }
    case 'view': {
      const viewed = await session.view(path, 'in-use');
      if (!viewed.ok) return { said: viewed.error.code };
      return { said: viewed.value.hold.kind, seq: viewed.value.log.seq };
    }
    case 'work': {
      const services = [{ name: `By ${computerName}` }];
      const done = await session.run(origin, 'addServices', { services }, true);
      return done.ok ? { said: 'saved', seq: done.value.seq } : { said: done.error.code };
    }
    case 'close':
      return { said: (await session.close()).ok ? 'closed' : 'not closed' };
  }
}

// Its first question starts the child that looks at files; that is no part of what is measured.
await inspector.header('');
writeSync(1, '\n');
for await (const line of createInterface({ input: process.stdin })) {
  const start = performance.now();
  const answer = await carryOut(JSON.parse(line) as Order);
  writeSync(1, `${JSON.stringify({ ...answer, ms: performance.now() - start } satisfies Answer)}\n`);
}
inspector.end();
