import type { FaultFamily } from './family.ts';
import { killInWindow } from './window/kill-in-window.ts';
import { localWorkplace } from './window/local-workplace.ts';

export const family: FaultFamily = {
  id: 'F1 page',
  title: 'kill -9 of the page of a window while somebody drags in it',
  quick: 1,
  full: 20,
  run: killInWindow('page', localWorkplace),
};
