// One family, in the process that `family-process.ts` starts for it: FILE COUNT SEED.
import { pathToFileURL } from 'node:url';

import type { FaultFamily } from './family.ts';
import type { FromFamily } from './family-process.ts';

const [, , file = '', count = '', seed = ''] = process.argv;

function say(message: FromFamily): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

const { family } = (await import(pathToFileURL(file).href)) as { readonly family: FaultFamily };
const counts = await family.run(Number(count), (line) => void say({ kind: 'report', line }), Number(seed));
await say({ kind: 'counts', counts });
// Whatever it left running is ended with its group.
process.exit(0);
