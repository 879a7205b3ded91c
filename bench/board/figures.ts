import { median, quantile } from '../measure.ts';
import type { Frame, LongTask, Opening, PointerAt, Recording } from './recorder.ts';

/** A task that holds up the window longer is one that a hand feels. */
const LONG_TASK_MS = 50;
/** How much later a long task may start and still belong to the opening. */
const STILL_OPENING_MS = 500;
/** Half a pixel of rounding on each side. */
const NEAR_PX = 1;

/**
 * From pressing what opens the board, or else from asking for the page, until a card can be lifted: all is shown, and
 * nothing holds up the window any more.
 */
export function openedAfter({ shown, pressed, longTasks }: Opening): number {
  const ends = longTasks
    .filter(({ start }) => start < shown + STILL_OPENING_MS)
    .map(({ start, duration }) => start + duration);
  return Math.max(shown, ...ends) - (pressed ?? 0);
}

/** How long one frame of this display is. */
export function displayFrame({ idle }: Opening): number {
  return median(intervals(idle));
}

/** Pointer down → the first frame in which the card follows. */
export function pickedUpAfter({ down, frames }: Recording, native: boolean): number {
  const first = frames.find(({ shift }) => shift && (native || distance(shift) > NEAR_PX));
  return first ? first.painted - down.at : Number.NaN;
}

/**
 * Pointer move → painted, of each move once the card follows: the first frame in which it has come as far as the
 * pointer. The path is straight; where the card rests at its end tells how it hangs from the pointer.
 */
export function followedAfter({ down, moves, frames }: Recording): readonly number[] {
  const last = moves.at(-1);
  if (!last) return [];
  const length = Math.hypot(last.x - down.x, last.y - down.y);
  const along = ({ x, y }: { readonly x: number; readonly y: number }) =>
    (x * (last.x - down.x) + y * (last.y - down.y)) / length;
  const follows = frames.find(({ shift }) => shift && distance(shift) > NEAR_PX);
  const rest = frames.findLast(({ shift }) => shift !== null)?.shift;
  if (!follows || !rest) return [];
  const hangs = along(rest) - length;
  return moves
    .filter(({ at }) => at > follows.start)
    .flatMap((move) => {
      const reached = along({ x: move.x - down.x, y: move.y - down.y }) + hangs - NEAR_PX;
      const frame = frames.find(
        ({ painted, shift }) => painted > move.at && shift !== null && along(shift) >= reached,
      );
      return frame ? [frame.painted - move.at] : [];
    });
}

/** Pointer up → the frame in which the card lies in its lane. */
export function landedAfter({ up, frames }: Recording): number {
  return since(
    up,
    frames.find(({ landed }) => landed),
  );
}

/** Pointer up → the frame that says it is in the file. */
export function savedAfter({ up, frames, savedBefore }: Recording): number {
  return since(
    up,
    frames.find(({ landed, saved }) => landed && saved !== null && saved !== savedBefore),
  );
}

/** The tasks that a hand felt between pointer down and up. */
export function longTasksOf({ down, up, longTasks }: Recording): readonly LongTask[] {
  const end = up?.at ?? Infinity;
  return longTasks.filter(
    ({ start, duration }) => duration > LONG_TASK_MS && start + duration > down.at && start < end,
  );
}

/** From frame to frame while a card was dragged, p95: longer than the display's own where it had to leave one out. */
export function dragFrame({ up, frames }: Recording): number {
  const dragged = frames.filter(({ start, shift }) => shift !== null && start <= (up?.at ?? Infinity));
  return quantile(intervals(dragged.map(({ due }) => due)), 0.95);
}

function since(event: PointerAt | null, frame: Frame | undefined): number {
  return event && frame ? frame.painted - event.at : Number.NaN;
}

function intervals(times: readonly number[]): readonly number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

function distance({ x, y }: { readonly x: number; readonly y: number }): number {
  return Math.hypot(x, y);
}
