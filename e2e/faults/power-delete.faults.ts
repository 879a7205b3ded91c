import { unsafePower } from './disk/unsafe-power.ts';
import type { FaultFamily } from './family.ts';

export const family: FaultFamily = {
  id: 'F2 DELETE+FULL',
  title: 'the same cuts with journal_mode=DELETE, synchronous=FULL',
  quick: 60,
  full: 300,
  mustLose: true,
  run: unsafePower('delete-full'),
};
