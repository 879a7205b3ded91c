import { expect, type Locator, type Page } from '@playwright/test';
import { isolate } from '../../shared/words/isolate.ts';

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
    return this.#page.getByRole('grid', { name: `Who does what in ${isolate(service)}` });
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
    const name =
      service === undefined ? `${activity}: whole workshop` : `${activity}: ${isolate(service)} only`;
    return this.activities().getByRole('switch', { name, exact: true });
  }

  /** Everything the panel says of one activity. */
  activity(name: string): Locator {
    return this.activities()
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name }) });
  }

  /** The way to look at it: one service, all of them, or person by person. */
  async look(way: 'One service' | 'All services' | 'By person'): Promise<void> {
    await this.#page
      .getByRole('radiogroup', { name: 'Show' })
      .locator('label')
      .filter({ hasText: way })
      .click();
  }

  onlyA(): Locator {
    return this.#page.getByRole('switch', { name: 'Write A/R as A' });
  }

  /** The badge at an activity that lacks somebody. */
  badge(service: string, activity: string): Locator {
    return this.row(service, activity).getByRole('rowheader').getByRole('button');
  }

  /** The chart of all services. */
  all(): Locator {
    return this.#page.getByRole('grid', { name: 'Who does what in all services' });
  }

  /** Everybody with a column, from left to right. */
  async expectEverybody(...names: readonly string[]): Promise<void> {
    await expect(this.all().locator('thead bdi')).toHaveText([...names]);
  }

  /** The row of a service in the chart of all; its activities follow it. */
  serviceInAll(service: string): Locator {
    return this.all()
      .getByRole('row')
      .filter({ has: this.#page.getByRole('button', { name: service, exact: true }) });
  }

  /** An activity of one service in the chart of all, as far as it is drawn. */
  async rowInAll(service: string, activity: string): Promise<Locator> {
    const start = Number(await this.serviceInAll(service).getAttribute('aria-rowindex'));
    const indexes = await this.all()
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: activity }) })
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
    const index = indexes.filter((one) => one > start).toSorted((a, b) => a - b)[0];
    return this.all().locator(`tr[aria-rowindex="${index}"]`);
  }

  async cellInAll(service: string, activity: string, person: string): Promise<Locator> {
    const row = await this.rowInAll(service, activity);
    const head = this.all().getByRole('columnheader').filter({ hasText: person });
    return row.locator(`[aria-colindex="${await head.getAttribute('aria-colindex')}"]`);
  }

  /** Why a letter is there: at its cell. */
  card(): Locator {
    return this.#page.getByRole('tooltip');
  }

  /** Taps it with a finger. */
  async tap(target: Locator): Promise<void> {
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to tap');
    const finger = await this.#page.context().newCDPSession(this.#page);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await finger.detach();
  }

  async choosePerson(name: string): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'People' })
      .getByRole('button')
      .filter({ has: this.#page.getByText(name, { exact: true }) })
      .click();
    await expect(this.person(name)).toBeVisible();
  }

  /** What one person has in each service. */
  person(name: string): Locator {
    return this.#page.getByRole('table', { name: `What ${isolate(name)} has in each service` });
  }

  /** One service of one person: highest letter, answers for, does, is asked before, is told after. */
  async expectRollUp(person: string, service: string, ...cells: readonly string[]): Promise<void> {
    const row = this.person(person)
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: service }) });
    await expect(row.getByRole('cell')).toHaveText([...cells]);
  }
}
