import { expect, type Locator } from '@playwright/test';
import { literally } from './exactly.ts';

/** Types a name into a field that offers a list. A new one is added by what the field says of it. */
export async function typeName(dialog: Locator, label: string, name: string): Promise<void> {
  const field = dialog.getByRole('combobox', { name: label, exact: true });
  await field.clear();
  // Letter by letter, as the list follows each of them.
  await field.pressSequentially(name);
  const page = dialog.page();
  const wanted = new RegExp(`^(?:Add “${literally(name)}”|${literally(name)})$`);
  await page
    .getByRole('option')
    .filter({ has: page.locator('bdi:first-child', { hasText: wanted }) })
    .click();
  await expect(field).toHaveValue(name);
}

/** Presses one of the buttons at the foot of a dialog. */
export async function press(dialog: Locator, button: string): Promise<void> {
  await dialog.locator('footer').getByRole('button', { name: button, exact: true }).click();
}

export async function save(dialog: Locator): Promise<void> {
  await press(dialog, 'Save');
  await expect(dialog).toBeHidden();
}
