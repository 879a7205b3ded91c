import type { FaultFamily } from './family.ts';
import { killInWindow } from './window/kill-in-window.ts';
import { localWorkplace } from './window/local-workplace.ts';

export const family: FaultFamily = {
  id: 'F1 both',
  title: 'kill -9 of both at once',
  quick: 0,
  full: 10,
  run: killInWindow('both', localWorkplace),
};
