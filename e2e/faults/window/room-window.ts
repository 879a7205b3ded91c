import { setTimeout as passing } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** How often the page is looked at. */
const LOOK_MS = 10;
/** A card that is not on screen by then was let go where it may not stand. */
const PATIENCE_MS = 3_000;

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
  async drag(): Promise<void> {
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

  /** Once there are so many, saved or not. False when they don't come. */
  async shows(cards: number): Promise<boolean> {
    const limit = performance.now() + PATIENCE_MS;
    while ((await this.placed()) < cards) {
      if (performance.now() > limit) return false;
      await passing(LOOK_MS);
    }
    return true;
  }

  /** Cards that say they are not saved yet. */
  saving(): Promise<number> {
    return this.#page.locator('[data-saving]').count();
  }

  /** Once the window says that all of it is saved: the number of the change it says so of. */
  async saved(): Promise<number> {
    const state = this.#page.locator('[data-save-state="saved"]');
    while ((await state.count()) === 0 || (await this.saving()) > 0) await passing(LOOK_MS);
    return Number(await state.getAttribute('data-saved'));
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
