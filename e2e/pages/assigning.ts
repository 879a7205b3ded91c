import { expect, type Locator, type Page } from '@playwright/test';
import type { LaneName } from './lane-name.ts';
import { press } from './fields.ts';

/** The dialog that puts somebody into a lane without a drag. */
export class Assigning {
  readonly #page: Page;
  readonly self: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.self = page.getByRole('dialog', { name: /^Assign / });
  }

  service(): Locator {
    return this.self.getByRole('combobox', { name: 'Service' });
  }

  /** Types a part of the name and takes the first that is found. */
  async findService(typed: string, found: string): Promise<void> {
    await this.service().pressSequentially(typed);
    await expect(this.#page.getByRole('option', { selected: true })).toHaveText(found);
    await this.service().press('Enter');
    await expect(this.service()).toHaveValue(found);
  }

  lane(lane: LaneName): Locator {
    return this.self.getByRole('radio', { name: new RegExp(`^${lane}`) });
  }

  /** What a lane says of who stands there. */
  async expectLane(lane: LaneName, standing: string): Promise<void> {
    await expect(this.lane(lane)).toHaveAccessibleName(`${lane} ${standing}`);
  }

  async chooseLane(lane: LaneName): Promise<void> {
    await this.self.getByText(lane, { exact: true }).click();
    await expect(this.lane(lane)).toBeChecked();
  }

  async staysThereToo(): Promise<void> {
    await this.self.getByText('Keep both', { exact: true }).click();
  }

  async confirm(button: 'Assign' | 'Move'): Promise<void> {
    await press(this.self, button);
    await expect(this.self).toBeHidden();
  }
}
