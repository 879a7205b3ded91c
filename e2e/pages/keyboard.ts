import { expect, type Locator, type Page } from '@playwright/test';

type Key =
  'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End' | 'c';

/** More presses than anybody would put up with. */
const FAR = 80;

/** The board by keyboard alone: what has the focus, what is lifted, where it is held. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Presses one key until something has the focus, as somebody does who has no other way. */
  async reach(target: Locator, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < FAR; presses += 1) {
      if (await hasFocus(target)) return;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${FAR} × ${key} did not lead to ${String(target)}`);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Goes to a person of the list: to the list, then up or down in it. */
  async reachPerson(list: Locator, person: Locator): Promise<void> {
    await this.reach(list.locator('[data-stop][tabindex="0"]'));
    await this.press('Home');
    await this.reach(person, 'ArrowDown');
  }

  /** Space on a card; a test that is not about finding it puts the focus there first. */
  async lift(card: Locator): Promise<void> {
    if (!(await hasFocus(card))) await card.focus();
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

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
