import { join } from 'node:path';

import type { PointTrouble, RestoreReason } from '../../shared/api/restore-points.ts';
import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { codeOf, writeTroubleOf } from '../workshop-file/file-errors.ts';
import { makeFolder, pathOf, pointsIn, removeAllBut, removePoint, sweepUnfinished } from './point-folder.ts';
import { stateOf, type Point } from './point-name.ts';
import { outdated } from './rotation.ts';

/** The open file, as far as a copy of it goes. */
export interface Copied {
  readonly last: { readonly seq: number; readonly hash: string };
  /** Whole and proven, or not at all. Nothing stands at `path`. */
  saveCopy(path: string): Promise<Result<null, WriteTrouble>>;
}

interface RestorePointsParts {
  readonly now: () => Date;
  /** Reads a copy whole and proves it; null when it can't be proven. */
  readonly prove: (path: string) => Promise<Workshop | null>;
  /** Whether a copy of this version can be proven. */
  readonly isWhole: (path: string) => Promise<boolean>;
}

/** The restore points of one workshop, while it is open: verified copies outside its folder. */
export class RestorePoints {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #prove: RestorePointsParts['prove'];
  readonly #isWhole: RestorePointsParts['isWhole'];
  /** The point that says how the workshop was when this sitting began. */
  #sitting: number | null = null;
  /** The one that is on offer in this sitting. */
  #offered: number | null = null;

  /** `root` is the folder of all workshops' points. */
  constructor(root: string, workshop: Id, { now, prove, isWhole }: RestorePointsParts) {
    this.#folder = join(root, workshop);
    this.#now = now;
    this.#prove = prove;
    this.#isWhole = isWhole;
  }

  /**
   * Copies the workshop as it is now, and lets outdated points go. Where the newest good point says the same already,
   * that one serves, unless its reason matters: one of an emergency is offered at the next opening.
   */
  async keep(file: Copied, reason: RestoreReason): Promise<Result<Point, PointTrouble>> {
    try {
      makeFolder(this.#folder);
      if (reason === 'opening') sweepUnfinished(this.#folder, this.#now());
      const kept = (await this.#newestIfSame(file, reason)) ?? (await this.#copy(file, reason));
      if (!('number' in kept)) return refuse(pointTroubleOf(kept));
      if (reason === 'opening') this.#sitting = kept.number;
      this.#rotate(kept);
      return ok(kept);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return refuse({ code: 'not-allowed' });
      const trouble = writeTroubleOf(error);
      if (trouble === null) throw error;
      return refuse(pointTroubleOf(trouble));
    }
  }

  /** This one stays for as long as the workshop is open. */
  offer(number: number): void {
    this.#offered = number;
  }

  /** Oldest first, by their names alone. */
  list(): readonly Point[] {
    try {
      return pointsIn(this.#folder);
    } catch (error) {
      // A folder that can't be looked into has none to offer.
      if (codeOf(error) === '') throw error;
      return [];
    }
  }

  /** What a point says; null when it can't be proven. */
  read(number: number): Promise<Workshop | null> {
    const point = this.list().find((one) => one.number === number);
    return point ? this.#prove(pathOf(this.#folder, point)) : Promise.resolve(null);
  }

  /**
   * Lets go of every copy whose last entry is not in the log any more: of another past, or of a copy of the file that
   * went its own way. Errors of the file system are thrown.
   */
  dropOthers(hashOf: (seq: number) => string | null): Promise<void> {
    return removeAllBut(this.#folder, ({ seq, state }) => {
      const hash = hashOf(seq);
      return hash !== null && stateOf(hash) === state;
    });
  }

  async #newestIfSame({ last }: Copied, reason: RestoreReason): Promise<Point | null> {
    const newest = pointsIn(this.#folder).at(-1);
    if (reason === 'emergency' && newest?.reason !== reason) return null;
    if (!newest || newest.seq !== last.seq || newest.state !== stateOf(last.hash)) return null;
    return (await this.#isWhole(pathOf(this.#folder, newest))) ? newest : null;
  }

  async #copy(file: Copied, reason: RestoreReason): Promise<Point | WriteTrouble> {
    const number = (pointsIn(this.#folder).at(-1)?.number ?? 0) + 1;
    const { seq, hash } = file.last;
    const point = { number, seq, state: stateOf(hash), at: this.#now().toISOString(), reason };
    const copied = await file.saveCopy(pathOf(this.#folder, point));
    return copied.ok ? point : copied.error;
  }

  /** What was proven a moment ago is the newest good one: the others need not be read for this. */
  #rotate(proven: Point): void {
    const points = pointsIn(this.#folder).map((point) => ({
      ...point,
      verified: point.number === proven.number,
    }));
    const needed = new Set([this.#sitting, this.#offered].filter((number) => number !== null));
    for (const point of outdated(points, this.#now(), needed)) removePoint(this.#folder, point);
  }
}

function pointTroubleOf(trouble: WriteTrouble): PointTrouble {
  switch (trouble.code) {
    case 'disk-full':
    case 'not-allowed':
      return { code: trouble.code };
    // It was made a moment ago, or could not be: something else has its name.
    case 'folder-missing':
      return { code: 'not-allowed' };
    default:
      return { code: 'disk' };
  }
}
