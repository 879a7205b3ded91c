import { expect, type Locator, type Page } from '@playwright/test';

/** The list of gaps beside the board. */
export class Gaps {
  readonly self: Locator;

  constructor(page: Page) {
    this.self = page.getByRole('complementary', { name: 'Gaps to settle' });
  }

  async expectCount(count: number): Promise<void> {
    await this.expectHeading(count);
    await expect(this.cards()).toHaveCount(count);
  }

  /** The number alone: of very many, the list shows the first. */
  async expectHeading(count: number): Promise<void> {
    await expect(
      this.self.getByRole('heading', { name: `Gaps to settle ${count}`, exact: true }),
    ).toBeVisible();
  }

  async expectTitles(...titles: readonly string[]): Promise<void> {
    await expect(this.cards().locator('button[dir]')).toHaveText([...titles]);
  }

  gap(title: string): Locator {
    return this.cards().filter({ hasText: title });
  }

  /** Leads to where the gap is. */
  async jump(title: string): Promise<void> {
    await this.gap(title).getByRole('button', { name: title, exact: true }).click();
  }

  /** Settles it with the step offered beside it. */
  async fix(title: string, step: string): Promise<void> {
    await this.gap(title).getByRole('button', { name: step, exact: true }).click();
    await expect(this.gap(title)).toHaveCount(0);
  }

  cards(): Locator {
    return this.self.locator('[data-finding]');
  }
}
