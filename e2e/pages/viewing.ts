import { expect, type Locator, type Page } from '@playwright/test';

/** A workshop that is only looked at. */
export class Viewing {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  banner(): Locator {
    return this.#page.getByRole('region', { name: 'View only' });
  }

  async expectShown(why: string | RegExp): Promise<void> {
    await expect(this.banner()).toContainText(why);
    await expect(this.#page.locator('[data-save-state="viewed"]')).toHaveText(/^As of \d/);
  }

  async expectGone(): Promise<void> {
    await expect(this.banner()).toBeHidden();
  }

  /** Pulls at a card with the mouse: it stays where it is. */
  async expectNotLifted(card: Locator): Promise<void> {
    const box = await card.boundingBox();
    if (!box) throw new Error('The card is not on screen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + 9, y + 9);
    await this.#page.mouse.move(x + 40, y + 40);
    await expect(this.#page.locator('[data-overlay]')).toHaveCount(0);
    await this.#page.mouse.up();
  }

  async press(step: 'Look again' | 'Open to work in' | 'Save a copy to work in…'): Promise<void> {
    await this.banner().getByRole('button', { name: step, exact: true }).click();
  }
}
