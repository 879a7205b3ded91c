import type { WorkshopRecords } from '../model/workshop.ts';

/** What a restore point was made for. Each has its words (`restore.reason.…`). */
export const RESTORE_REASONS = ['opening', 'upgrade', 'regular', 'snapshot', 'emergency'] as const;
export type RestoreReason = (typeof RESTORE_REASONS)[number];

/**
 * Names a state to go back to: how the workshop was when this sitting began, a named place in its log (by its number
 * there), or a copy (by its own number).
 */
export type PointName = 'opening' | `snapshot-${number}` | `copy-${number}`;
export const POINT_NAME = /^(?:opening|(?:snapshot|copy)-[1-9]\d{0,14})$/;

export interface RestorePoint {
  readonly point: PointName;
  readonly reason: RestoreReason;
  /** The moment it is as of, ISO 8601 in UTC. */
  readonly at: string;
  /** What somebody called a snapshot. */
  readonly name: string | null;
  /** Null when it can't be read whole: it is shown as such, and not offered. */
  readonly counts: { readonly people: number; readonly services: number } | null;
}

export interface RestoreRecords {
  readonly at: string;
  readonly records: WorkshopRecords;
}

/** What was acknowledged when its file took no more changes, and what the file that is open now does not hold. */
export interface KeptState {
  readonly point: PointName;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** It has more changes than the file. Otherwise it went another way, and nobody can say which is later. */
  readonly isLater: boolean;
}

/** Why a state can't be gone back to. The workshop stays as it is. */
export interface RestoreTrouble {
  readonly code: 'nothing-open' | 'point-gone' | 'point-unreadable';
}

/**
 * Why no restore point was made. Each has its sentence (`trouble.point.…`); the work goes on all the same. `failed` is a
 * mistake in the program, which must not take the room's work with it.
 */
export interface PointTrouble {
  readonly code: 'disk-full' | 'not-allowed' | 'disk' | 'failed';
}
