import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog that shows the report as it will be on paper, and saves it. */
export class Exporting {
  readonly #page: Page;
  readonly self: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.self = page.getByRole('dialog', { name: 'Report as PDF' });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
    await expect(this.self).toBeVisible();
  }

  async choosePaper(paper: 'A4' | 'Letter'): Promise<void> {
    await this.self.getByText(paper, { exact: true }).click();
    await expect(this.self.getByRole('radio', { name: paper })).toBeChecked();
  }

  /** Waits until the pages are drawn, and says how many there are. */
  async pages(): Promise<number> {
    await expect(this.self.getByRole('status')).toContainText(/^\d+ pages?, landscape/, {
      // Printing starts a browser of its own on the local host.
      timeout: 30_000,
    });
    const said = await this.self.getByRole('status').innerText();
    const pages = Number.parseInt(said, 10);
    await expect(this.sheets()).toHaveCount(pages);
    // Ink: a page that was never drawn is one colour.
    await expect.poll(() => this.sheets().first().evaluate(hasInk)).toBe(true);
    return pages;
  }

  sheets(): Locator {
    return this.self.getByRole('region', { name: 'Preview' }).getByRole('img');
  }

  async save(): Promise<void> {
    await this.self.getByRole('button', { name: 'Save PDF…' }).click();
  }
}

function hasInk(sheet: Element): boolean {
  if (!(sheet instanceof HTMLCanvasElement) || sheet.width === 0) return false;
  const pixels = sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data ?? [];
  return pixels.some((value, index) => index % 4 === 0 && value < 128);
}
