import type { FaultFamily } from './family.ts';
import { desktopWorkplace } from './window/desktop-workplace.ts';
import { killInWindow } from './window/kill-in-window.ts';

export const family: FaultFamily = {
  id: 'F1 desktop both',
  title: 'kill -9 of the desktop program and its page at once',
  quick: 0,
  full: 5,
  run: killInWindow('both', desktopWorkplace),
};
