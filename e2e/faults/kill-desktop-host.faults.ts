import type { FaultFamily } from './family.ts';
import { desktopWorkplace } from './window/desktop-workplace.ts';
import { killInWindow } from './window/kill-in-window.ts';

export const family: FaultFamily = {
  id: 'F1 desktop host',
  title: 'kill -9 of the desktop program while somebody drags in its window',
  quick: 0,
  full: 10,
  run: killInWindow('host', desktopWorkplace),
};
