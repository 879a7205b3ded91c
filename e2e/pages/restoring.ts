import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog of earlier states. */
export class Restoring {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Go back to an earlier state' });
  }

  /** A line of the list, by words that stand in it. */
  point(words: string | RegExp): Locator {
    return this.dialog().getByRole('option').filter({ hasText: words });
  }

  async expectChanges(...sentences: readonly string[]): Promise<void> {
    await expect(this.dialog().getByRole('listitem')).toHaveText([...sentences]);
  }

  goBackButton(): Locator {
    return this.dialog().getByRole('button', { name: 'Go back', exact: true });
  }

  async goBack(): Promise<void> {
    await this.goBackButton().click();
    await expect(this.dialog()).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.dialog().getByRole('button', { name: 'Cancel' }).click();
    await expect(this.dialog()).toBeHidden();
  }

  /** Names this moment of the workshop. */
  async nameSnapshot(name: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog', { name: 'Name a snapshot' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Keep snapshot' }).click();
    await expect(dialog).toBeHidden();
  }
}
