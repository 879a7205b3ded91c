import { setTimeout as passing } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** How often the page is looked at. */
const LOOK_MS = 10;

/** A window with the board of a prepared file, in which somebody drags people into lanes. */
export class RoomWindow {
  readonly #page: Page;
  readonly #people: Locator;
  readonly #lanes: Locator;
  #dropped = 0;

  constructor(page: Page) {
    this.#page = page;
    this.#people = page.getByRole('complementary', { name: 'People' }).locator('[data-card]');
    this.#lanes = page.getByRole('group', { name: /^(?:Customer|User|Sponsor) of / });
  }

  /** Once the board is there. */
  async isReady(): Promise<void> {
    await this.#lanes.first().waitFor();
    await this.#people.first().waitFor();
  }

  /** Drags with the mouse, each time somebody else or somewhere else. */
  async drop(): Promise<void> {
    const [people, lanes] = await Promise.all([middlesOf(this.#people), middlesOf(this.#lanes)]);
    const person = this.#dropped % people.length;
    const from = people[person];
    const to = lanes[(person + Math.floor(this.#dropped / people.length)) % lanes.length];
    if (!from || !to) throw new Error('The board is not on screen');
    this.#dropped += 1;
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 9, from.y + 9);
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  }

  /** Cards in lanes, saved or not. */
  placed(): Promise<number> {
    return this.#lanes.locator('[data-card]').count();
  }

  /** Once there are so many, saved or not. */
  async shows(cards: number): Promise<void> {
    while ((await this.placed()) < cards) await passing(LOOK_MS);
  }

  /** Cards that say they are not saved yet. */
  saving(): Promise<number> {
    return this.#page.locator('[data-saving]').count();
  }

  /** Once there are so many cards, and the window says that all of it is saved. */
  async saved(cards: number): Promise<void> {
    await this.shows(cards);
    while (!(await this.#saysSaved())) await passing(LOOK_MS);
  }

  async #saysSaved(): Promise<boolean> {
    return (await this.#page.locator('[data-save-state="saved"]').count()) > 0 && (await this.saving()) === 0;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** All of them fit on the screen. */
function middlesOf(places: Locator): Promise<readonly Point[]> {
  return places.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
}
