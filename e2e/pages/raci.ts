import { expect, type Locator, type Page } from '@playwright/test';

/** The RACI screen: one service at a time, for reading. */
export class Raci {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async choose(service: string): Promise<void> {
    const entry = this.#page
      .getByRole('navigation', { name: 'Services' })
      .getByRole('button')
      .filter({ has: this.#page.getByText(service, { exact: true }) });
    await entry.click();
    await expect(this.table(service)).toBeVisible();
  }

  table(service: string): Locator {
    return this.#page.getByRole('grid', { name: `Who does what in ${service}` });
  }

  /** Everybody with a column, from left to right. */
  async expectColumns(service: string, ...names: readonly string[]): Promise<void> {
    await expect(this.table(service).locator('thead bdi')).toHaveText([...names]);
  }

  row(service: string, activity: string): Locator {
    return this.table(service)
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: activity }) });
  }

  /** Letters of a row from left to right; "–" where there is none. */
  async expectRow(service: string, activity: string, ...letters: readonly string[]): Promise<void> {
    const words = letters.map((letter) => (letter === '–' ? 'No letter' : letter));
    await expect(this.row(service, activity).getByRole('gridcell')).toHaveText(words);
  }

  cell(service: string, activity: string, column: number): Locator {
    return this.row(service, activity).getByRole('gridcell').nth(column);
  }

  /** Why a letter is there: beside the chart. */
  reading(): Locator {
    return this.#page.getByRole('complementary', { name: 'Why this letter' });
  }
}
