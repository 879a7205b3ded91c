import type { Change } from '../change.ts';
import type { WorkshopRecords } from '../model/workshop.ts';
import type { Preferences } from '../preferences.ts';
import type { FileRef, LogState } from './replies.ts';
import type { WrittenBack } from './written-back.ts';
import type { PointTrouble } from './restore-points.ts';

/** What the program tells every window on its own account. */
export type ApiEvent =
  | {
      readonly kind: 'changed';
      readonly change: Change;
      readonly step: 'command' | 'undo' | 'redo';
      /** The window that asked, and its client number. */
      readonly origin: { readonly window: string; readonly number: number };
      readonly log: LogState;
    }
  /** The whole workshop is another one, its past included: nothing of what a window knew of it counts any more. */
  | { readonly kind: 'replaced'; readonly records: WorkshopRecords; readonly log: LogState }
  /** A double-click on a file outside the program: the window decides what becomes of what is open. */
  | { readonly kind: 'open-requested'; readonly file: FileRef }
  | { readonly kind: 'closed' }
  /** No restore point could be made. What is saved is saved all the same. */
  | { readonly kind: 'point-missed'; readonly trouble: PointTrouble }
  /** The file takes no more changes, and all it had acknowledged is in a restore point of that moment, ISO 8601 in UTC. */
  | { readonly kind: 'point-kept'; readonly at: string }
  /** A mistake ended the session: the workshop is open no more. Everything acknowledged is in its file. */
  | { readonly kind: 'session-stopped' }
  /** A copy on this laptop was closed: its whole file stands where it came from, or does not and why. */
  | { readonly kind: 'written-back'; readonly back: WrittenBack }
  /** The same file, but held in another way or read anew: `currentWorkshop` has it. */
  | { readonly kind: 'reopened' }
  | { readonly kind: 'preferences-changed'; readonly preferences: Preferences }
  /** First message on a connection: this window's name in `origin`, and whether it is back after a crash of its page. */
  | { readonly kind: 'welcome'; readonly window: string; readonly afterCrash: boolean };
