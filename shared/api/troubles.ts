import type { Refusal } from '../commands/refusal.ts';
import type { SyncService } from './sync-service.ts';

/** Who has a workshop file open, as that program wrote it down. */
export interface Holder {
  readonly computer: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

/** Why a file does not open. Each has its sentence and next step (`trouble.open.…`). */
export type OpenTrouble =
  | { readonly code: 'missing' }
  | { readonly code: 'not-a-file' }
  | { readonly code: 'not-ours' }
  /** Empty, or zeroes where a workshop begins: a sync client or drive may still be loading it. */
  | { readonly code: 'no-content' }
  /** A protected copy: it takes its pass phrase (`unlockCopy`). */
  | { readonly code: 'protected' }
  | { readonly code: 'damaged' }
  /** Its schema is not the one this program writes. */
  | { readonly code: 'altered' }
  /** Of an earlier version, and the copy that goes before bringing it up to date could not be made. */
  | { readonly code: 'no-copy' }
  /** Looking at it took more work or memory than a workshop of its size needs, or was ended from outside. */
  | { readonly code: 'not-checked' }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'in-use'; readonly holder: Holder | null }
  | { readonly code: 'read-only' }
  /** Asked once: it stands where something else copies it too. Nothing is wrong with it. */
  | { readonly code: 'synced'; readonly service: SyncService }
  /**
   * The copy that it was worked in on this laptop can't be read whole: what was changed since is nowhere else but in
   * its restore points. `since` is ISO 8601 in UTC.
   */
  | { readonly code: 'copy-damaged'; readonly service: SyncService; readonly since: string }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'too-large' }
  /** Bringing it up to date, or looking at it first, takes room that is not there. It is as it was. */
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk' };

/** Why a file can't be written where it should go. */
export type WriteTrouble =
  | { readonly code: 'exists' }
  | { readonly code: 'folder-missing' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'is-open' }
  | { readonly code: 'nothing-open' }
  | { readonly code: 'expired' }
  | { readonly code: 'disk' };

export type CreateTrouble = WriteTrouble;

/** Why a change is not saved. The workshop in the file is as it was before. */
export type CommitTrouble =
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly code: 'bad-input'; readonly message: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'point-gone' }
  | { readonly code: 'point-unreadable' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'nothing-open' }
  | { readonly code: 'view-only' }
  | FileTrouble;

/** The same, where only the file itself or its drive can be the reason. */
export type FileTrouble =
  | { readonly code: 'disk-full' }
  | { readonly code: 'file-gone' }
  | { readonly code: 'file-changed' }
  | { readonly code: 'read-only' }
  | { readonly code: 'disk' }
  /** A mistake of the program's own ended the session: the workshop has to be opened again. */
  | { readonly code: 'stopped' };

/** Why no protected copy was saved. */
export type ProtectTrouble = WriteTrouble | { readonly code: 'cancelled' };

/** Why a protected copy is not opened. It is left as it was. */
export type UnlockTrouble =
  | { readonly code: 'cancelled' }
  | { readonly code: 'wrong-pass-phrase' }
  | { readonly code: 'damaged' }
  /** Locked for somebody's key, not with a pass phrase. */
  | { readonly code: 'needs-key' }
  /** It asks for more memory than any protected copy should. */
  | { readonly code: 'too-costly' }
  | { readonly code: 'too-large' }
  /** What is in it is something else. */
  | { readonly code: 'no-workshop' }
  | { readonly code: 'missing' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'disk' }
  /** The workshop could not be put where it should go. */
  | { readonly code: 'not-written'; readonly why: WriteTrouble };

/** Why nobody was forgotten. The file is as it was before. */
export type ForgetTrouble =
  | { readonly code: 'not-there' }
  | { readonly code: 'nothing-open' }
  | { readonly code: 'view-only' }
  | FileTrouble;

export type ChooseTrouble =
  | { readonly code: 'folder-missing' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'bad-name' }
  | { readonly code: 'not-here' };

export type PrintTrouble =
  | { readonly code: 'nothing-open' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'no-browser' }
  | { readonly code: 'not-here' }
  | { readonly code: 'failed' };
