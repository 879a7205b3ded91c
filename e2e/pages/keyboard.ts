import { expect, type Locator, type Page } from '@playwright/test';

type Key =
  'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End' | 'c';

/** The board by keyboard alone: what has the focus, what is lifted, where it is held. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Space on a card that has the focus. */
  async lift(card: Locator): Promise<void> {
    await card.focus();
    await this.#page.keyboard.press('Space');
    await expect(this.#hint()).toBeVisible();
  }

  /** Carries what is lifted by these keys to a lane, or to a service, and says what that should say of itself. */
  async carry(
    keys: readonly Key[],
    over: Locator,
    says: 'takes' | 'refuses' | 'before' | 'after' = 'takes',
  ): Promise<void> {
    await this.press(...keys);
    await expect(over).toHaveAttribute('data-over', says);
    await expect(over).toBeInViewport();
  }

  async drop(): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await this.expectNothingLifted();
  }

  async putBack(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.expectNothingLifted();
  }

  async expectNothingLifted(): Promise<void> {
    await expect(this.#hint()).toHaveCount(0);
    await expect(this.#page.locator('[data-overlay], [data-lifted]')).toHaveCount(0);
  }

  #hint(): Locator {
    return this.#page.locator('[data-carry-hint]');
  }
}
