import { expect, type Locator, type Page } from '@playwright/test';
import { isolate } from '../../shared/words/isolate.ts';
import { Assigning } from './assigning.ts';
import { exactly } from './exactly.ts';
import { save, typeName } from './fields.ts';

/** The list of people beside the board, and the dialog of one of them. */
export class People {
  readonly #page: Page;
  readonly self: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.self = page.getByRole('complementary', { name: 'People' });
  }

  addField(): Locator {
    return this.self.getByRole('textbox', { name: 'Add people' });
  }

  async type(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.addField().fill(name);
      await this.addField().press('Enter');
      await expect(this.addField()).toHaveValue('');
    }
  }

  /** Pastes what was copied elsewhere. */
  async paste(): Promise<void> {
    await this.addField().focus();
    await this.addField().press('ControlOrMeta+v');
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.self.getByRole('heading', { name: `People ${count}`, exact: true })).toBeVisible();
  }

  person(name: string): Locator {
    return this.self
      .locator('[data-card]')
      .filter({ has: this.#page.locator('bdi:first-child', { hasText: exactly(name) }) });
  }

  /** What stands under a name: a job title, "Group of 140". */
  async expectAbout(name: string, about: string): Promise<void> {
    await expect(this.person(name).locator('bdi').nth(1)).toHaveText(about);
  }

  /** How often somebody stands in which lane: "2 × Customer". */
  async expectStanding(name: string, ...standings: readonly string[]): Promise<void> {
    await expect(this.person(name).locator('[data-role]')).toHaveCount(standings.length);
    for (const standing of standings)
      await expect(this.person(name).getByTitle(standing, { exact: true })).toBeVisible();
  }

  async open(name: string): Promise<Locator> {
    await this.person(name).click();
    const dialog = this.#page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
    return dialog;
  }

  async rename(name: string, to: string): Promise<void> {
    const dialog = await this.open(name);
    await dialog.getByRole('textbox', { name: 'Name' }).fill(to);
    await save(dialog);
  }

  /** Says that somebody of the list is a group: of how many, and who speaks for it. */
  async makeGroup(
    name: string,
    group: { readonly headCount?: number; readonly spokesperson?: string },
  ): Promise<void> {
    const dialog = await this.open(name);
    await dialog.getByText('Group', { exact: true }).click();
    if (group.headCount !== undefined) {
      await dialog.getByRole('textbox', { name: 'Head count' }).fill(String(group.headCount));
    }
    if (group.spokesperson !== undefined) await typeName(dialog, 'Spokesperson', group.spokesperson);
    await save(dialog);
  }

  /** In the dialog of a group that is open already. */
  async nameSpokesperson(name: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog', { name: 'Group' });
    await typeName(dialog, 'Spokesperson', name);
    await save(dialog);
  }

  /** Asks for the menu of somebody: by the mark at the end of the line, the other mouse button, or the key. */
  async chooseFromMenu(name: string, entry: string, by: 'mark' | 'right button' | 'key'): Promise<void> {
    const person = this.person(name);
    if (by === 'mark') {
      await person.hover();
      await person.locator('[data-card-menu]').click();
    } else if (by === 'right button') await person.click({ button: 'right' });
    else await person.press('ContextMenu');
    await this.#page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  async assignFromMenu(name: string, by: 'mark' | 'right button' | 'key'): Promise<Assigning> {
    await this.chooseFromMenu(name, 'Assign to…', by);
    return new Assigning(this.#page);
  }

  /** Starts to delete somebody; the dialog that says what goes with them. */
  async askToRemove(name: string): Promise<Locator> {
    await this.person(name).press('Delete');
    return this.#page.getByRole('alertdialog', { name: `Remove ${isolate(name)}?` });
  }
}
