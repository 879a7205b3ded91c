import { expect, type Locator, type Page } from '@playwright/test';
import { isolate } from '../../shared/words/isolate.ts';
import { Assigning } from './assigning.ts';
import { carryTo, drag, letGo, lift } from './drag.ts';
import { exactly } from './exactly.ts';
import type { LaneName } from './lane-name.ts';
import { LaneTyping } from './lane-typing.ts';

/** The board: services down, lanes across. */
export class Board {
  readonly #page: Page;
  readonly self: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.self = page.getByRole('main', { name: 'Board of services and lanes' });
  }

  /** Names of the services in sight, from top to bottom. */
  services(): Promise<readonly string[]> {
    return this.#rows().evaluateAll((rows) =>
      rows
        .map((row) => ({
          top: row.getBoundingClientRect().top,
          name: row.querySelector('bdi')?.textContent ?? '',
        }))
        .toSorted((a, b) => a.top - b.top)
        .map(({ name }) => name),
    );
  }

  async expectServices(...names: readonly string[]): Promise<void> {
    await expect.poll(() => this.services()).toEqual(names);
  }

  service(name: string): Locator {
    return this.#rows().filter({ has: this.#page.getByRole('button', { name, exact: true }) });
  }

  /** What the first column says of the state of a service. */
  state(service: string): Locator {
    return this.#card(service).locator('[data-state]');
  }

  lane(service: string, lane: LaneName): Locator {
    return this.self.getByRole('group', { name: `${lane} of ${isolate(service)}`, exact: true });
  }

  chip(person: string, service: string, lane: LaneName): Locator {
    return this.lane(service, lane)
      .locator('[data-card]')
      .filter({ has: this.#page.locator('bdi', { hasText: exactly(person) }) });
  }

  async expectInLane(service: string, lane: LaneName, ...people: readonly string[]): Promise<void> {
    await expect(this.lane(service, lane).locator('[data-card] bdi')).toHaveText([...people]);
  }

  async expectLead(person: string, service: string, lane: LaneName): Promise<void> {
    await expect(this.#leadTags(service, lane)).toHaveCount(1);
    await expect(this.chip(person, service, lane).getByText('Lead', { exact: true })).toBeVisible();
  }

  async expectNoLead(service: string, lane: LaneName): Promise<void> {
    await expect(this.#leadTags(service, lane)).toHaveCount(0);
  }

  /** Letters of the other lanes of the service that a chip's person stands in. */
  async expectAlsoIn(
    person: string,
    service: string,
    lane: LaneName,
    ...others: readonly LaneName[]
  ): Promise<void> {
    const chip = this.chip(person, service, lane);
    const said = others.length === 0 ? '' : `Also ${others.join(', ')}`;
    // Drawn by the style sheet, since the accessible name says them in words.
    const letters = () =>
      chip
        .locator('[data-role]')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-letter')));
    await expect.poll(letters).toEqual(others.map((other) => other.charAt(0)));
    if (said === '') await expect(chip).not.toHaveAccessibleName(/Also/);
    else await expect(chip).toHaveAccessibleName(new RegExp(`${said}$`));
  }

  async typeService(name: string): Promise<void> {
    await this.addField().fill(name);
    await this.addField().press('Enter');
    await expect(this.addField()).toHaveValue('');
  }

  /** Pastes what was copied elsewhere. */
  async pasteServices(): Promise<void> {
    await this.addField().focus();
    await this.addField().press('ControlOrMeta+v');
  }

  addField(): Locator {
    return this.self.getByRole('textbox', { name: 'Add a service' });
  }

  /** Someone of the people list is dropped in a lane. */
  async assign(person: Locator, service: string, lane: LaneName): Promise<void> {
    await drag(person, this.lane(service, lane));
  }

  async assignInVain(person: Locator, service: string, lane: LaneName): Promise<void> {
    await drag(person, this.lane(service, lane), { target: 'refuses' });
  }

  async moveChip(chip: Locator, service: string, lane: LaneName): Promise<void> {
    await drag(chip, this.lane(service, lane));
  }

  async moveInVain(chip: Locator, service: string, lane: LaneName): Promise<void> {
    await drag(chip, this.lane(service, lane), { target: 'refuses' });
  }

  async copyChip(chip: Locator, service: string, lane: LaneName, holding: 'Control' | 'Alt'): Promise<void> {
    await drag(chip, this.lane(service, lane), { holding });
  }

  /** A card lifted, carried over a lane and brought back by Escape. */
  async liftAndThinkBetter(card: Locator, service: string, lane: LaneName): Promise<void> {
    await lift(card);
    await carryTo(this.#page, this.lane(service, lane));
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.locator('[data-overlay]')).toHaveCount(0);
    await letGo(this.#page);
  }

  /** What travels under the pointer. */
  held(): Locator {
    return this.#page.locator('[data-held]');
  }

  /** The keys that go with the pointer, while it holds something. */
  pointerHint(): Locator {
    return this.#page.locator('[data-pointer-hint]');
  }

  /** What a chip's menu says of it before its entries. */
  async expectAbout(chip: Locator, ...lines: readonly string[]): Promise<void> {
    await chip.click();
    const menu = this.#page.getByRole('menu');
    await expect(menu).toBeVisible();
    await expect(menu).toHaveAccessibleDescription(lines.join(' '));
    await this.#page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
  }

  /** A card carried to a place that takes nothing. */
  async letGoOutside(card: Locator, place: Locator): Promise<void> {
    await lift(card);
    await carryTo(this.#page, place);
    await letGo(this.#page);
    await expect(this.#page.locator('[data-overlay]')).toHaveCount(0);
  }

  /** A service dropped on another takes its place. */
  async moveService(name: string, onto: string): Promise<void> {
    await drag(this.#card(name), this.#card(onto), { target: /^(?:before|after)$/ });
  }

  /** The name of a service in the first column, which takes the focus. */
  name(service: string): Locator {
    return this.service(service).getByRole('button', { name: service, exact: true });
  }

  /** The question that stands in an empty lane. */
  question(service: string, lane: LaneName): Locator {
    return this.lane(service, lane).locator('[data-stop]');
  }

  /** The first column of a service. */
  cell(service: string): Locator {
    return this.#card(service);
  }

  async editService(name: string): Promise<Locator> {
    await this.service(name).getByRole('button', { name, exact: true }).click();
    return this.#page.getByRole('dialog');
  }

  async chooseFromServiceMenu(service: string, entry: string): Promise<void> {
    await this.service(service)
      .getByRole('button', { name: `Menu of ${isolate(service)}` })
      .click();
    await this.#page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  async chooseFromChipMenu(chip: Locator, entry: string): Promise<void> {
    await chip.click();
    await this.#page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  /** The tag that offers the lead: there when nobody leads, on hover when somebody else does. */
  async makeLeadByTag(chip: Locator): Promise<void> {
    await chip.hover();
    await chip.getByText('Lead?', { exact: true }).click();
  }

  async assignFromMenu(chip: Locator): Promise<Assigning> {
    await this.chooseFromChipMenu(chip, 'Assign to…');
    return new Assigning(this.#page);
  }

  /** The field that takes people into a lane by their names. */
  typing(service: string, lane: LaneName): LaneTyping {
    return new LaneTyping(this.#page, this.lane(service, lane));
  }

  /** Rolls the wheel over the board until a service is in sight. */
  async scrollTo(service: string): Promise<void> {
    await this.self.hover();
    await expect(async () => {
      await this.#page.mouse.wheel(0, 3_000);
      await expect(this.service(service)).toBeInViewport({ timeout: 100 });
    }).toPass({ intervals: [20], timeout: 15_000 });
  }

  /** How many services are in the page right now. */
  drawnServices(): Promise<number> {
    return this.#rows().count();
  }

  #rows(): Locator {
    return this.self.locator('[data-service-row]');
  }

  #card(service: string): Locator {
    return this.service(service).locator('[data-card-kind="service"]');
  }

  #leadTags(service: string, lane: LaneName): Locator {
    return this.lane(service, lane).getByText('Lead', { exact: true });
  }
}
