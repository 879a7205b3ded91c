import type { SyncService } from './sync-service.ts';

/** Where a file of a synced folder is worked in: there, or on a copy on this laptop that goes back when it is closed. */
export const SYNC_CHOICES = ['local', 'in-place'] as const;
export type SyncChoice = (typeof SYNC_CHOICES)[number];

export interface SyncState {
  readonly service: SyncService;
  readonly worksIn: SyncChoice;
  /** Nobody was asked yet: the file was made a moment ago. */
  readonly asks: boolean;
  /** The copy was left on this laptop by a crash, or because it could not go back. */
  readonly goesOn: boolean;
}

/** How the whole file came back: over the original, where nothing stood any more, or beside another's changes. */
export type WayBack = 'over' | 'anew' | 'beside';
