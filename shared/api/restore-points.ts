/** What a restore point was made for. Each has its words (`restore.reason.…`). */
export const RESTORE_REASONS = ['opening', 'upgrade', 'regular', 'snapshot', 'emergency'] as const;
export type RestoreReason = (typeof RESTORE_REASONS)[number];

/**
 * Why no restore point was made. Each has its sentence (`trouble.point.…`); the work goes on all the same. `failed` is a
 * mistake in the program, which must not take the room's work with it.
 */
export interface PointTrouble {
  readonly code: 'disk-full' | 'not-allowed' | 'disk' | 'failed';
}
