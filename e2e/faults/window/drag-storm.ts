import { EventEmitter, once } from 'node:events';

import type { RoomWindow } from './room-window.ts';

/** Somebody drags one card after the other in a window, each once the one before is said to be saved. */
export class DragStorm {
  readonly #room: RoomWindow;
  readonly #steps = new EventEmitter();
  #saved = 0;
  #stopped = false;

  constructor(room: RoomWindow) {
    this.#room = room;
    this.#drag().catch((error: unknown) => {
      // A window whose page or program is gone lets nobody finish a drag; before that, each has to go well.
      if (!this.#stopped) this.#steps.emit('error', error);
    });
  }

  /** Once so many cards were said to be saved. */
  async acknowledged(cards: number): Promise<void> {
    while (this.#saved < cards) await once(this.#steps, 'saved');
  }

  /** Whatever is seen from now on does not count. How many cards were said to be saved. */
  stop(): number {
    this.#stopped = true;
    return this.#saved;
  }

  async #drag(): Promise<void> {
    while (!this.#stopped) {
      await this.#room.drop();
      await this.#room.saved(this.#saved + 1);
      if (this.#stopped) return;
      this.#saved += 1;
      this.#steps.emit('saved');
    }
  }
}
