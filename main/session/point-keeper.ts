import type { PointTrouble, RestoreReason } from '../../shared/api/restore-points.ts';
import type { FileTrouble } from '../../shared/api/troubles.ts';
import { detailsOf, type Workshop } from '../../shared/model/workshop.ts';
import { RestorePoints } from '../restore-points/restore-points.ts';
import type { Point } from '../restore-points/point-name.ts';
import { commitTroubleOf } from '../workshop-file/file-errors.ts';
import type { WorkshopFile } from '../workshop-file/workshop-file.ts';
import type { Cancel, Clock } from './clock.ts';

/** While there are changes, one restore point in so long a time. */
const EVERY_MS = 5 * 60 * 1_000;

export interface KeptWorkshop {
  readonly file: Pick<WorkshopFile, 'last' | 'saveCopy'>;
  readonly workshop: Workshop;
}

interface Keeping {
  /** The folder of all workshops' restore points. */
  readonly folder: string;
  readonly clock: Clock;
  readonly prove: (path: string) => Promise<Workshop | null>;
  /** Runs a step in the session's order. */
  readonly inTurn: (step: () => Promise<void>) => void;
  /** The room is told that no restore point could be made: once, until one is made again. */
  readonly missed: (trouble: PointTrouble) => void;
}

/** Makes the restore points of the open workshop at their time. None of it holds up or fails a change. */
export class PointKeeper {
  readonly #keeping: Keeping;
  readonly #open: KeptWorkshop;
  readonly #points: RestorePoints;
  #cancel: Cancel | null = null;
  #missed = false;
  #broken = false;
  #ended = false;

  constructor(open: KeptWorkshop, keeping: Keeping) {
    this.#open = open;
    this.#keeping = keeping;
    const { id } = detailsOf(open.workshop);
    this.#points = new RestorePoints(keeping.folder, id, {
      now: () => keeping.clock.now(),
      prove: keeping.prove,
    });
  }

  list(): readonly Point[] {
    return this.#points.list();
  }

  read(number: number): Promise<Workshop | null> {
    return this.#points.read(number);
  }

  opened(): void {
    this.#inTurn('opening');
  }

  /** A change is in the file: in a while there will be a restore point with it. */
  changed(): void {
    this.#broken = false;
    this.#cancel ??= this.#keeping.clock.after(EVERY_MS, () => {
      this.#cancel = null;
      this.#inTurn('regular');
    });
  }

  /** The file takes no changes any more: what is in memory goes where it is safe, once. */
  broke(): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#inTurn('emergency');
  }

  /** Within the session's turn. */
  async keep(reason: RestoreReason): Promise<void> {
    const trouble = await this.#tryToKeep(reason);
    if (trouble && !this.#missed) this.#keeping.missed(trouble);
    this.#missed = trouble !== null;
  }

  /** Within the session's turn. Lets go of every restore point of a past that the log no longer tells. */
  dropOthers(hashOf: (seq: number) => string | null): FileTrouble | null {
    try {
      this.#points.dropOthers(hashOf);
      return null;
    } catch (error) {
      const trouble = commitTroubleOf(error);
      if (trouble === null) throw error;
      return trouble;
    }
  }

  end(): void {
    this.#ended = true;
    this.#cancel?.();
  }

  async #tryToKeep(reason: RestoreReason): Promise<PointTrouble | null> {
    try {
      const { file, workshop } = this.#open;
      const saveCopy = (path: string) => file.saveCopy(path, false, workshop);
      const kept = await this.#points.keep({ last: file.last, saveCopy }, reason);
      return kept.ok ? null : kept.error;
    } catch {
      // A mistake of ours. Thrown on, it would end the session, and with it the room's work.
      return { code: 'failed' };
    }
  }

  #inTurn(reason: RestoreReason): void {
    this.#keeping.inTurn(async () => {
      if (!this.#ended) await this.keep(reason);
    });
  }
}
