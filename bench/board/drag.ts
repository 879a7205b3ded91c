import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** As often as a display draws, which is as often as a page hears of a mouse. */
const STEP_MS = 16;
/** Lets the page settle before and after. */
const STILL_MS = 150;
/** A first jerk that tells a drag from a click in every library. */
const JERK_PX = 10;

/** A hand that presses, carries the card in a straight line, holds it there for `holdSteps`, and lets go. */
export async function dragBy(
  page: Page,
  from: Point,
  to: Point,
  steps: number,
  holdSteps = 0,
): Promise<void> {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const at = (part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  await page.mouse.down();
  await moveTo(page, at(JERK_PX / length));
  for (let step = 1; step <= steps; step += 1) {
    const part = JERK_PX / length + (1 - JERK_PX / length) * (step / steps);
    await moveTo(page, at(part));
  }
  // A hand is never quite still.
  for (let step = 0; step < holdSteps; step += 1) await moveTo(page, { x: to.x + (step % 2), y: to.y });
  await pause(STILL_MS);
  await page.mouse.up();
}

export async function rest(page: Page, at: Point): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await pause(STILL_MS);
}

async function moveTo(page: Page, to: Point): Promise<void> {
  const start = performance.now();
  await page.mouse.move(to.x, to.y);
  const left = STEP_MS - (performance.now() - start);
  if (left > 0) await pause(left);
}
