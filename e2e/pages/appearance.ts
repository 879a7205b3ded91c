import { expect, type Page } from '@playwright/test';

type Theme = 'As the system' | 'Light' | 'Dark';

/** Chooses how the program looks: from the start screen, or from a workshop. */
export async function chooseAppearance(page: Page, theme: Theme): Promise<void> {
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitemradio', { name: theme }).click();
}

export async function expectChosenAppearance(page: Page, theme: Theme): Promise<void> {
  await page.getByRole('button', { name: 'Appearance' }).click();
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText(theme);
  await page.keyboard.press('Escape');
}

export async function expectPaper(page: Page, paper: 'light' | 'dark'): Promise<void> {
  const ground = page.locator('body');
  await expect(ground).toHaveCSS(
    'background-color',
    paper === 'dark' ? 'rgb(20, 23, 27)' : 'rgb(246, 245, 242)',
  );
}
