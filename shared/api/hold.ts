import type { Holder } from './troubles.ts';

/** How the open workshop is held: worked in, or only looked at. */
export type Hold = { readonly kind: 'writer' } | ViewerHold;

/** Read once, at `asOf` (ISO 8601 in UTC). Nothing of it is ever written to its file. */
export interface ViewerHold {
  readonly kind: 'viewer';
  readonly asOf: string;
  readonly why: ViewReason;
}

/** Why a workshop is only looked at. */
export type ViewReason =
  | {
      readonly code: 'in-use';
      /** Who has it; null when that can't be told. */
      readonly holder: Holder | null;
      /** Whoever had it has let go of it. */
      readonly isFree: boolean;
    }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'read-only' };

export const WRITER: Hold = { kind: 'writer' };
