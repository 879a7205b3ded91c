import { expect, type Locator, type Page } from '@playwright/test';

interface DragOptions {
  /** Held while dropping: also here, instead of moved. */
  readonly holding?: 'Control' | 'Alt';
  /** What the target should say of itself while the card is over it. */
  readonly target?: 'takes' | 'refuses' | RegExp;
}

/** Carries a card with the mouse, step by step, and lets it go over a target. */
export async function drag(card: Locator, target: Locator, options: DragOptions = {}): Promise<void> {
  const page = card.page();
  await lift(card);
  await carryTo(page, target);
  await expect(target).toHaveAttribute('data-over', options.target ?? 'takes');
  if (options.holding) await page.keyboard.down(options.holding);
  await letGo(page);
  if (options.holding) await page.keyboard.up(options.holding);
  await expect(page.locator('[data-overlay]')).toHaveCount(0);
}

export async function lift(card: Locator): Promise<void> {
  const page = card.page();
  await card.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(card);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 3, y + 3);
  await page.mouse.move(x + 9, y + 9);
  await expect(page.locator('[data-overlay]')).toBeVisible();
}

export async function carryTo(page: Page, target: Locator): Promise<void> {
  const { x, y } = await middleOf(target);
  await page.mouse.move(x, y, { steps: 8 });
  // A hand is never quite still.
  await page.mouse.move(x + 1, y + 1);
}

/**
 * Lets go of what is dragged. The drag library takes a click within 50 ms of a drop for a part of the drop, and keeps it from the
 * page: no hand is as quick as a story, so the story waits on the page's own clock, behind the library's.
 */
export async function letGo(page: Page): Promise<void> {
  await page.mouse.up();
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), 60);
}

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`Not on screen: ${String(place)}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
