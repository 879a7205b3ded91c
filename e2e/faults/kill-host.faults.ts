import type { FaultFamily } from './family.ts';
import { killInWindow } from './window/kill-in-window.ts';
import { localWorkplace } from './window/local-workplace.ts';

export const family: FaultFamily = {
  id: 'F1 host',
  title: 'kill -9 of the program while somebody drags in its window',
  quick: 1,
  full: 30,
  run: killInWindow('host', localWorkplace),
};
