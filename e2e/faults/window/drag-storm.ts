import { EventEmitter, once } from 'node:events';

import type { RoomWindow } from './room-window.ts';

/** Somebody drags one card after the other in a window, each once the one before is said to be saved. */
export class DragStorm {
  readonly #room: RoomWindow;
  readonly #steps = new EventEmitter();
  #drags = 0;
  #saved = 0;
  #stopped = false;

  constructor(room: RoomWindow) {
    this.#room = room;
    this.#drag().catch((error: unknown) => {
      // A window whose page or program is gone lets nobody finish a drag; before that, each has to go well.
      if (!this.#stopped) this.#steps.emit('error', error);
    });
  }

  /** Once what came of so many drags was said to be saved. */
  async acknowledged(drags: number): Promise<void> {
    while (this.#drags < drags) await once(this.#steps, 'saved');
  }

  /** The number of the last change that was said to be saved. Whatever is seen from now on does not count. */
  stop(): number {
    this.#stopped = true;
    return this.#saved;
  }

  async #drag(): Promise<void> {
    while (!this.#stopped) {
      const placed = await this.#room.placed();
      await this.#room.drag();
      await this.#room.shows(placed + 1);
      const saved = await this.#room.saved();
      if (this.#stopped) return;
      this.#saved = saved;
      this.#drags += 1;
      this.#steps.emit('saved');
    }
  }
}
