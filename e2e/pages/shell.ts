import { expect, type Locator, type Page } from '@playwright/test';

/** The bar above every screen of an open workshop, and what the program says. */
export class Shell {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The number of the last change in the file, once there is nothing on its way there. */
  async saved(): Promise<number> {
    const state = this.#page.locator('[data-saved]');
    await expect(state).toHaveText(/^Saved \d/);
    return Number(await state.getAttribute('data-saved'));
  }

  /** The same at this very moment; 0 while something is on its way there. */
  async acknowledged(): Promise<number> {
    const numbers = await this.#page
      .locator('[data-saved]')
      .evaluateAll((states) => states.map((state) => Number(state.getAttribute('data-saved'))));
    return numbers[0] ?? 0;
  }

  async expectNotSaved(): Promise<void> {
    await expect(this.#page.getByText('Not saved', { exact: true })).toBeVisible();
    await expect(this.#page.locator('[data-saved]')).toHaveCount(0);
  }

  /** What stands under the bar as long as the last change is not in the file. */
  unsaved(): Locator {
    return this.#page.locator('[data-unsaved]');
  }

  async saveAs(): Promise<void> {
    await this.unsaved().getByRole('button', { name: 'Save as…', exact: true }).click();
  }

  title(): Locator {
    return this.#page.getByRole('banner').locator('bdi').first();
  }

  /** What is spoken to who can't see the screen. */
  async expectSaid(sentence: string | RegExp): Promise<void> {
    await expect(this.#page.locator('[role="status"][data-live-announcer]')).toHaveText(sentence);
  }

  /** What stands at the foot of the window, for everyone to read. */
  notices(): Locator {
    return this.#page.getByRole('region', { name: 'Notices' });
  }

  undoButton(): Locator {
    return this.#page.getByRole('banner').getByRole('button', { name: /^Undo(?:: |$)/ });
  }

  redoButton(): Locator {
    return this.#page.getByRole('banner').getByRole('button', { name: /^Redo(?:: |$)/ });
  }

  async expectUndo(what: string): Promise<void> {
    await expect(this.undoButton()).toHaveAccessibleName(`Undo: ${what}`);
  }

  async expectRedo(what: string): Promise<void> {
    await expect(this.redoButton()).toHaveAccessibleName(`Redo: ${what}`);
  }

  async expectNothingToUndo(): Promise<void> {
    await expect(this.undoButton()).toHaveAccessibleName('Undo');
    await expect(this.undoButton()).toBeDisabled();
  }

  async undo(): Promise<void> {
    await this.undoButton().click();
  }

  async redo(): Promise<void> {
    await this.redoButton().click();
  }

  async show(screen: 'Board' | 'RACI'): Promise<void> {
    const tab = this.#page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  async chooseFromFileMenu(entry: string): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button', { name: 'File', exact: true }).click();
    await this.#page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  async closeWorkshop(): Promise<void> {
    await this.saved();
    await this.chooseFromFileMenu('Close workshop');
    await expect(this.#page.getByRole('button', { name: 'New workshop', exact: true })).toBeVisible();
  }

  dialog(name: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name }).or(this.#page.getByRole('alertdialog', { name }));
  }
}
