import { expect, type Locator, type Page } from '@playwright/test';

/** The RACI screen: one service, all of them, or person by person. */
export class Raci {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async choose(service: string): Promise<void> {
    await this.service(service).click();
    await expect(this.table(service)).toBeVisible();
  }

  /** A service in the list beside the chart, with its state. */
  service(name: string): Locator {
    return this.#page
      .getByRole('navigation', { name: 'Services' })
      .getByRole('button')
      .filter({ has: this.#page.getByText(name, { exact: true }) });
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

  /** Opens the panel of activities, which stands beside the chart. */
  async openActivities(): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Activities…', exact: true }).click();
    await expect(this.activities()).toBeFocused();
    return this.activities();
  }

  activities(): Locator {
    return this.#page.getByRole('complementary', { name: 'Activities', exact: true });
  }

  /** The switch of an activity: for the whole workshop, or for one service. */
  switchOf(activity: string, service?: string): Locator {
    const name = service === undefined ? `${activity}: whole workshop` : `${activity}: ${service} only`;
    return this.activities().getByRole('switch', { name, exact: true });
  }

  /** Everything the panel says of one activity. */
  activity(name: string): Locator {
    return this.activities()
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name }) });
  }
}
