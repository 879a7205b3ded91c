import { basename, dirname, extname, relative } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** The window's own file chooser: goes to the folder, marks the file, opens it. */
export async function chooseToOpen(page: Page, path: string, documents: string): Promise<void> {
  const chooser = page.getByRole('dialog', { name: 'Open a workshop' });
  await goTo(chooser, dirname(path), documents);
  await entry(chooser, basename(path)).click();
  await chooser.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(chooser).toBeHidden();
}

/** Goes to the folder, types the name and saves; agrees to replace what is there. */
export async function chooseToSave(page: Page, path: string, documents: string): Promise<void> {
  const chooser = page.getByRole('dialog', { name: 'Save as' });
  await goTo(chooser, dirname(path), documents);
  // The ending stays when the name is typed over.
  await chooser.getByRole('textbox', { name: 'File name' }).fill(basename(path, extname(path)));
  await chooser.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(chooser).toBeHidden();
}

/** The chooser starts in Documents/Trilane; from there up to Documents, and down the rest of the way. */
async function goTo(chooser: Locator, folder: string, documents: string): Promise<void> {
  const way = relative(documents, folder).split('/').filter(Boolean);
  const trail = chooser.getByRole('navigation', { name: 'Where this folder is' });
  await expect(trail.locator('[aria-current]')).toHaveText('Trilane');
  if (way[0] === 'Trilane') way.shift();
  else await trail.getByRole('button', { name: basename(documents), exact: true }).click();
  for (const name of way) {
    await entry(chooser, name).dblclick();
    await expect(trail.locator('[aria-current]')).toHaveText(name);
  }
}

function entry(chooser: Locator, name: string): Locator {
  return chooser.getByRole('option').filter({ has: chooser.page().getByText(name, { exact: true }) });
}
