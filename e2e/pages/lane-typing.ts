import { expect, type Locator, type Page } from '@playwright/test';
import { exactly } from './exactly.ts';

/** The field in a lane that takes people by their names. */
export class LaneTyping {
  readonly #page: Page;
  readonly #lane: Locator;

  constructor(page: Page, lane: Locator) {
    this.#page = page;
    this.#lane = lane;
  }

  field(): Locator {
    return this.#lane.getByRole('combobox', { name: /^Add people to / });
  }

  /** The lane's way in: its question while it is empty, and "Add" once people stand there. */
  wayIn(): Locator {
    return this.#lane.getByRole('button', { name: /^(?:Who .*\?|Add)$/ });
  }

  async open(): Promise<void> {
    await this.#lane.hover();
    await this.wayIn().click();
    await expect(this.field()).toBeFocused();
  }

  /** With the focus on somebody of the lane, or on its question. */
  async openByKey(focused: Locator): Promise<void> {
    await focused.focus();
    await this.#page.keyboard.press('+');
    await expect(this.field()).toBeFocused();
  }

  async write(text: string): Promise<void> {
    await this.field().clear();
    await this.field().pressSequentially(text);
  }

  /** A name and Enter, and the next. */
  async enter(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.write(name);
      await this.field().press('Enter');
      await expect(this.field()).toHaveValue('');
      await expect(this.field()).toBeFocused();
    }
  }

  async paste(): Promise<void> {
    await this.field().press('ControlOrMeta+v');
  }

  /** What is on offer, from top to bottom, as far as it is names. */
  async expectOffered(...names: readonly string[]): Promise<void> {
    await expect(this.#options().locator('bdi:first-of-type')).toHaveText([...names]);
  }

  /** The one that Enter would take. */
  async expectFirst(name: string): Promise<void> {
    await expect(this.#page.getByRole('option', { selected: true }).locator('bdi').first()).toHaveText(
      exactly(name),
    );
  }

  option(name: string): Locator {
    return this.#options().filter({
      has: this.#page.locator('bdi:first-of-type', { hasText: exactly(name) }),
    });
  }

  async expectClosed(): Promise<void> {
    await expect(this.field()).toHaveCount(0);
    await expect(this.#options()).toHaveCount(0);
  }

  #options(): Locator {
    return this.#page.getByRole('listbox', { name: 'People to choose from' }).getByRole('option');
  }
}
