/** One frame of a window, in milliseconds since the page was asked for. */
export interface Frame {
  /** Which of the display's frames it is, by the time stamp that all its callbacks share. */
  readonly due: number;
  /** When its callbacks ran. */
  readonly start: number;
  /** When it was laid out and painted. */
  readonly painted: number;
  /** Where the picture of the dragged card is, in pixels from where the card lay; null when there is none. */
  readonly shift: { readonly x: number; readonly y: number } | null;
  /** The card lies in another lane, and nothing is dragged any more. */
  readonly landed: boolean;
  /** What the window says is in its file. */
  readonly saved: string | null;
}

export interface PointerAt {
  /** When the browser got it, which is before the page did. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** All that happened in a window while a card was dragged. */
export interface Recording {
  readonly down: PointerAt;
  readonly moves: readonly PointerAt[];
  readonly up: PointerAt | null;
  readonly frames: readonly Frame[];
  readonly longTasks: readonly LongTask[];
  /** What the window said was in its file before. */
  readonly savedBefore: string | null;
}

export interface Opening {
  /** When the first frame with all its cards was painted. */
  readonly shown: number;
  readonly longTasks: readonly LongTask[];
  /** What opened it was let go; null: the page opened it by itself. */
  readonly pressed: number | null;
  /** When the frames that followed were due, while nothing happened. */
  readonly idle: readonly number[];
}

export interface Watched {
  readonly card: string;
  /** The lane it leaves; null: whether it lands in another does not matter. */
  readonly leaves: string | null;
  readonly native: boolean;
  readonly saves: boolean;
}

export interface Recorder {
  /** Settles `quiet` milliseconds after so many cards stood in lanes. */
  opened(cards: number, quiet: number, limit: number): Promise<Opening>;
  /** From now on a card is watched. */
  watch(watched: Watched): void;
  /** Settles once it has landed and, where the program saves, is saved. */
  dropped(limit: number): Promise<Recording>;
}

declare global {
  interface Window {
    bench: Recorder;
  }
}

/**
 * Runs in every page before its own scripts. Times are taken here, from frames and from the events' own time stamps: a
 * question from outside would be part of what it measures. Self-contained, since it is handed over as text.
 */
export function installRecorder(): void {
  const longTasks: LongTask[] = [];
  let frames: Frame[] = [];
  let moves: PointerAt[] = [];
  let down: PointerAt | null = null;
  let up: PointerAt | null = null;
  let watched: (Watched & { readonly left: number; readonly top: number }) | null = null;
  let savedBefore: string | null = null;
  let each: ((frame: Frame) => void) | null = null;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  const pointer = ({ timeStamp, clientX, clientY }: MouseEvent): PointerAt => ({
    at: timeStamp,
    x: clientX,
    y: clientY,
  });
  const PASSIVE = { capture: true, passive: true };
  const liftOff = (event: MouseEvent) => {
    up = pointer(event);
  };
  window.addEventListener('pointerdown', (event) => (down = pointer(event)), PASSIVE);
  window.addEventListener(
    'pointermove',
    (event) => {
      if (down && !up) moves.push(pointer(event));
    },
    PASSIVE,
  );
  window.addEventListener('pointerup', liftOff, PASSIVE);
  // The browser's own drag and drop ends in this instead.
  window.addEventListener('drop', liftOff, PASSIVE);

  const saved = (): string | null =>
    document.querySelector<HTMLElement>('[data-saved]')?.dataset['saved'] ?? null;

  function look(): Pick<Frame, 'shift' | 'landed' | 'saved'> {
    if (!watched) return { shift: null, landed: false, saved: null };
    const picture = document.querySelector('[data-overlay]') ?? document.querySelector('[data-dragging]');
    if (picture) {
      const { left, top } = picture.getBoundingClientRect();
      return { shift: { x: left - watched.left, y: top - watched.top }, landed: false, saved: null };
    }
    return { shift: null, landed: up !== null && isElsewhere(watched), saved: saved() };
  }

  function isElsewhere({ card, leaves }: Watched): boolean {
    if (leaves === null) return true;
    const there = document.querySelector(`[data-lane] [data-card="${card}"]`);
    return there !== null && there.closest<HTMLElement>('[data-lane]')?.dataset['lane'] !== leaves;
  }

  // The message comes after the frame whose callbacks sent it was painted; after the next one's began, where the page is busy.
  const painted = new MessageChannel();
  const underWay: Omit<Frame, 'painted'>[] = [];
  painted.port1.addEventListener('message', () => {
    const first = underWay.shift();
    if (!first) return;
    const frame = { ...first, painted: performance.now() };
    frames.push(frame);
    each?.(frame);
  });
  painted.port1.start();
  requestAnimationFrame(function next(due) {
    underWay.push({ due, start: performance.now(), ...look() });
    painted.port2.postMessage(null);
    requestAnimationFrame(next);
  });

  /** Settles with the first answer; never waits longer than `limit`. */
  function answered<T>(limit: number, what: string, ask: (frame: Frame) => T | null): Promise<T> {
    const end = performance.now() + limit;
    return new Promise((resolve, reject) => {
      each = (frame) => {
        const answer = ask(frame);
        if (answer !== null) resolve(answer);
        else if (frame.painted > end) reject(new Error(`Not ${what} after ${limit} ms`));
        else return;
        each = null;
      };
    });
  }

  window.bench = {
    opened: (cards, quiet, limit) => {
      let shown = Infinity;
      return answered(limit, 'opened', ({ painted: at }) => {
        if (shown === Infinity) {
          if (document.querySelectorAll('[data-lane] [data-card]').length >= cards) shown = at;
          return null;
        }
        if (at < shown + quiet) return null;
        const idle = frames.filter(({ start }) => start > shown).map(({ due }) => due);
        return { shown, pressed: up?.at ?? null, longTasks: [...longTasks], idle };
      });
    },
    watch: (next) => {
      const card = document.querySelector(`[data-card="${next.card}"]`);
      if (!card) throw new Error('The card to drag is not in the page');
      const { left, top } = card.getBoundingClientRect();
      watched = { ...next, left, top };
      savedBefore = saved();
      frames = [];
      moves = [];
      longTasks.length = 0;
      down = null;
      up = null;
    },
    dropped: (limit) =>
      answered(limit, 'dropped and saved', (frame) => {
        if (!down || !frame.landed) return null;
        const safe = !watched?.saves || (frame.saved !== null && frame.saved !== savedBefore);
        if (!safe) return null;
        watched = null;
        return { down, moves, up, frames, longTasks: [...longTasks], savedBefore };
      }),
  };
}
