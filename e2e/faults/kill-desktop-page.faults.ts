import type { FaultFamily } from './family.ts';
import { desktopWorkplace } from './window/desktop-workplace.ts';
import { killInWindow } from './window/kill-in-window.ts';

export const family: FaultFamily = {
  id: 'F1 desktop page',
  title: 'kill -9 of the page of the desktop window while somebody drags in it',
  quick: 0,
  full: 10,
  run: killInWindow('page', desktopWorkplace),
};
