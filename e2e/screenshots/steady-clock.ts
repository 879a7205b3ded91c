import { hostname } from 'node:os';
import type { Page } from '@playwright/test';

/** Midday of a working day in November: what is dated in a picture is dated then, whenever the picture is made. */
const MOMENT = new Date('2026-11-19T11:42:00');

/** The window's own clock stands still, and what the program dates is dated at that moment, on a laptop of no name. */
export async function steadyClock(page: Page): Promise<void> {
  await page.clock.setFixedTime(MOMENT);
  await page.routeWebSocket(/\/api$/, (socket) => {
    const program = socket.connectToServer();
    program.onMessage((message) => socket.send(undated(String(message))));
  });
  // What is still on its way would be called a request that failed.
  await page.waitForLoadState('networkidle');
  await page.reload();
}

function undated(message: string): string {
  return message
    .replaceAll(/"(savedAt|openedAt|modifiedAt|keptAt|asOf|at)":"[^"]+"/g, `"$1":"${MOMENT.toISOString()}"`)
    .replaceAll(JSON.stringify(hostname()), '"Laptop"');
}
