import type { PointTrouble, RestoreReason } from '../../shared/api/restore-points.ts';
import type { FileTrouble } from '../../shared/api/troubles.ts';
import { detailsOf, type Workshop } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import { RestorePoints, type Copied } from '../restore-points/restore-points.ts';
import type { Point } from '../restore-points/point-name.ts';
import { commitTroubleOf } from '../workshop-file/file-errors.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';
import { writeTakenCopy } from '../workshop-file/taken-copy.ts';
import type { WorkshopFile } from '../workshop-file/workshop-file.ts';
import { calmAfterOpening, type Calm } from './calm.ts';
import type { Cancel, Clock } from './clock.ts';
import type { PointNews } from './session-link.ts';
import { proveWith } from './restore-points-host.ts';

/** While there are changes, one restore point in so long a time. */
const EVERY_MS = 5 * 60 * 1_000;

/** A mistake in the program. */
const FAILED: Result<never, PointTrouble> = { ok: false, error: { code: 'failed' } };

export interface KeptWorkshop {
  readonly file: Pick<WorkshopFile, 'last' | 'takeCopy'>;
  readonly workshop: Workshop;
}

interface Keeping {
  /** The folder of all workshops' restore points. */
  readonly folder: string;
  readonly clock: Clock;
  readonly inspector: FileInspection;
  /** Runs a step in the session's order. */
  readonly inTurn: (step: () => void) => void;
  /** Runs a step after those of other points, while the session has its turns. */
  readonly meanwhile: (step: () => Promise<void>) => Promise<void>;
  readonly told: (news: PointNews) => void;
}

/**
 * Makes the restore points of the open workshop at their time. None of it holds up or fails a change: the session's turn
 * is taken for as long as the file is read, and the copy is written and proven while the room goes on.
 */
export class PointKeeper {
  readonly #keeping: Keeping;
  readonly #open: KeptWorkshop;
  readonly #points: RestorePoints;
  #cancel: Cancel | null = null;
  #missed = false;
  #broken = false;
  #keptAt: string | null = null;
  #ended = false;
  /** Until then the point of this opening is not written. */
  #calm: Calm | null = null;

  constructor(open: KeptWorkshop, keeping: Keeping) {
    this.#open = open;
    this.#keeping = keeping;
    const { id } = detailsOf(open.workshop);
    this.#points = new RestorePoints(keeping.folder, id, {
      now: () => keeping.clock.now(),
      prove: proveWith(keeping.inspector),
      isWhole: async (path) => (await keeping.inspector.prove(path)).ok,
    });
  }

  list(): readonly Point[] {
    return this.#points.list();
  }

  read(number: number): Promise<Workshop | null> {
    return this.#points.read(number);
  }

  offer(number: number): void {
    this.#points.offer(number);
  }

  /** Copied as it is now; written and proven once the room has looked at it. */
  opened(): void {
    this.#keeping.inTurn(() => {
      if (this.#ended) return;
      this.#calm = calmAfterOpening(this.#keeping.clock);
      void this.#keepOnce(this.#calm.comes, 'opening');
    });
  }

  /** Somebody waits for the points that were asked for. */
  hurry(): void {
    this.#calm?.hurry();
    this.#calm = null;
  }

  /** A change is in the file: in a while there will be a restore point with it. */
  changed(): void {
    this.#calm?.shorten();
    this.#broken = false;
    this.#keptAt = null;
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

  /** When the restore point was made that holds what the file does not, ISO 8601 in UTC; null while there is none. */
  get keptAt(): string | null {
    return this.#keptAt;
  }

  /** Within the session's turn: the same, and tried again where it could not be made. */
  keepWhatIsLost(): void {
    this.#broken = true;
    if (this.#keptAt === null) void this.keep('emergency');
  }

  /** Within the session's turn: as the workshop is now. Settles once the point is kept, or missed. */
  keep(reason: RestoreReason): Promise<void> {
    this.hurry();
    return this.#keepOnce(Promise.resolve(), reason);
  }

  #keepOnce(calm: Promise<void>, reason: RestoreReason): Promise<void> {
    const taken = this.#take();
    return this.#keeping.meanwhile(async () => {
      await calm;
      const kept = taken ? await this.#tryToKeep(taken, reason) : FAILED;
      if (!kept.ok && !this.#missed) this.#keeping.told({ kind: 'point-missed', trouble: kept.error });
      if (kept.ok && reason === 'emergency') {
        this.#keptAt = kept.value.at;
        this.#keeping.told({ kind: 'point-kept', at: kept.value.at });
      }
      this.#missed = !kept.ok;
    });
  }

  /** Once no point is being made any more. */
  settled(): Promise<void> {
    this.hurry();
    return this.#keeping.meanwhile(() => Promise.resolve());
  }

  /** Within the session's turn, and once no point is being made. Lets go of every restore point of a past that the log no longer tells. */
  async dropOthers(hashOf: (seq: number) => string | null): Promise<FileTrouble | null> {
    try {
      await this.#points.dropOthers(hashOf);
      return null;
    } catch (error) {
      const trouble = commitTroubleOf(error);
      if (trouble === null) throw error;
      return trouble;
    }
  }

  end(): void {
    this.hurry();
    this.#ended = true;
    this.#cancel?.();
  }

  /** Null for a mistake of ours. Thrown on, it would end the session, and with it the room's work. */
  #take(): Copied | null {
    try {
      const { file, workshop } = this.#open;
      const { last } = file;
      const taken = file.takeCopy(workshop);
      return { last, saveCopy: (path) => writeTakenCopy(taken, path, this.#keeping.inspector) };
    } catch {
      return null;
    }
  }

  async #tryToKeep(taken: Copied, reason: RestoreReason): Promise<Result<Point, PointTrouble>> {
    try {
      return await this.#points.keep(taken, reason);
    } catch {
      return FAILED;
    }
  }

  #inTurn(reason: RestoreReason): void {
    this.#keeping.inTurn(() => {
      if (!this.#ended) void this.keep(reason);
    });
  }
}
