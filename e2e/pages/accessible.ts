import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Nothing that axe knows to be an obstacle, on the whole page as it stands. `what` names the place in a failure.
 *
 * One exception, for an open combo box alone: React Aria hides the rest of the page from screen readers by aria-hidden
 * and leaves it focusable, as it may, since the focus stays in the field (adobe/react-spectrum#4937). Its list then
 * stands beside the landmarks, which are hidden with the rest.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const comboIsOpen = (await page.locator('[role="combobox"][aria-expanded="true"]').count()) > 0;
  // In one piece: the other way axe opens a window of its own, which a desktop program has no room for.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !(comboIsOpen && isOfOpenCombo(id, html)))
      .map(
        ({ html, failureSummary }) => `${id}: ${help}\n  ${html.slice(0, 300)}\n  ${failureSummary ?? ''}`,
      ),
  );
  expect(found, what).toEqual([]);
}

function isOfOpenCombo(rule: string, html: string): boolean {
  return rule === 'aria-hidden-focus' || (rule === 'region' && html.includes('role="listbox"'));
}
