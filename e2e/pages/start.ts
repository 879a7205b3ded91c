import { expect, type Locator, type Page } from '@playwright/test';
import { isolate } from '../../shared/words/isolate.ts';
import { exactly } from './exactly.ts';

interface WorkshopHeader {
  readonly title: string;
  readonly client?: string;
  readonly place?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly facilitator?: string;
}

/** What the program shows while no workshop is open, and the dialogs it opens from there. */
export class Start {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async expectShown(): Promise<void> {
    await expect(this.newButton()).toBeVisible();
  }

  newButton(): Locator {
    return this.#page.getByRole('button', { name: 'New workshop', exact: true });
  }

  openButton(): Locator {
    return this.#page.getByRole('button', { name: 'Open a file', exact: true });
  }

  /** That the program stopped the last time without its user's doing. */
  suddenEnd(): Locator {
    return this.#page.getByRole('region', { name: 'Trilane stopped unexpectedly' });
  }

  sample(title: string): Locator {
    return this.#page.getByRole('button', { name: title });
  }

  /** The list of recent workshops, by title, latest first. */
  async expectRecent(...titles: readonly string[]): Promise<void> {
    await expect(this.#recent().locator('bdi:first-child')).toHaveText([...titles]);
  }

  recent(title: string): Locator {
    return this.#recent().filter({ has: this.#page.locator('bdi', { hasText: exactly(title) }) });
  }

  async openRecent(title: string): Promise<void> {
    await this.recent(title).getByRole('button').first().click();
  }

  async forgetRecent(title: string): Promise<void> {
    await this.recent(title)
      .getByRole('button', { name: `Remove ${isolate(title)} from this list` })
      .click();
  }

  /** Presses "New workshop" and fills in what is known; the dialog that then asks to create it. */
  async beginWorkshop(header: WorkshopHeader): Promise<Locator> {
    await this.newButton().click();
    const dialog = this.#page.getByRole('dialog', { name: 'New workshop' });
    const fields = {
      Title: header.title,
      Client: header.client,
      Place: header.place,
      Date: header.date,
      Facilitator: header.facilitator,
    };
    for (const [label, text] of Object.entries(fields)) {
      if (text !== undefined) await dialog.getByLabel(label, { exact: true }).fill(text);
    }
    return dialog;
  }

  async createWorkshop(header: WorkshopHeader): Promise<void> {
    const dialog = await this.beginWorkshop(header);
    await expect(dialog.locator('[data-saved-as]')).toContainText(/\.trilane$/);
    await dialog.getByRole('button', { name: 'Create workshop' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Why a file was not opened. */
  trouble(title: string): Locator {
    return this.#page.getByRole('alertdialog', { name: title });
  }

  #recent(): Locator {
    return this.#page.getByRole('region', { name: 'Recent' }).getByRole('listitem');
  }
}
