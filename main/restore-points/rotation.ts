/** How many restore points of one workshop are kept. */
export const MOST_POINTS = 10;
const MOST_OF_TODAY = 3;
const MOST_OF_A_DAY = 1;

/** What of a restore point decides whether it stays. */
export interface Dated {
  /** Counts up: the order. */
  readonly number: number;
  readonly at: string;
  /** It was read whole and proven. */
  readonly verified: boolean;
}

/**
 * The restore points that go: of today three stay, of every other day the last, ten in all. Whatever the clock said,
 * the newest stays, the newest that verifies, and those this sitting needs: the one of its opening, and the one it
 * offers. One that does not verify takes no place from one that does.
 */
export function outdated<P extends Dated>(
  points: readonly P[],
  now: Date,
  sitting: ReadonlySet<number>,
): readonly P[] {
  const newestFirst = points.toSorted((a, b) => b.number - a.number);
  const good = newestFirst.filter(({ verified }) => verified);
  const kept = new Set<P>();
  for (const point of [newestFirst[0], good[0], ...points.filter(({ number }) => sitting.has(number))]) {
    if (point) kept.add(point);
  }
  for (const point of [...good, ...newestFirst]) {
    if (kept.size < MOST_POINTS && hasPlace(point, kept, now)) kept.add(point);
  }
  return points.filter((point) => !kept.has(point));
}

function hasPlace(point: Dated, kept: ReadonlySet<Dated>, now: Date): boolean {
  const day = dayOf(point.at);
  const sameDay = [...kept].filter(({ at }) => dayOf(at) === day).length;
  return sameDay < (day === dayOf(now.toISOString()) ? MOST_OF_TODAY : MOST_OF_A_DAY);
}

/** The calendar day on this laptop. */
function dayOf(iso: string): string {
  return new Date(iso).toDateString();
}
