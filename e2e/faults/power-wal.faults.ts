import { unsafePower } from './disk/unsafe-power.ts';
import type { FaultFamily } from './family.ts';

export const family: FaultFamily = {
  id: 'F2 WAL+NORMAL',
  title: 'the same cuts with journal_mode=WAL, synchronous=NORMAL',
  quick: 60,
  full: 300,
  mustLose: true,
  run: unsafePower('wal-normal'),
};
