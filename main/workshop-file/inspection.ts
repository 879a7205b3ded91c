import type { Holder, OpenTrouble } from '../../shared/api/troubles.ts';

/** What the child finds out about a file from its header, without SQLite. */
export type HeaderFinding =
  | { readonly code: 'workshop'; readonly version: number }
  | Extract<
      OpenTrouble,
      { code: 'missing' | 'not-a-file' | 'not-ours' | 'damaged' | 'not-allowed' | 'too-large' | 'disk' }
    >;

/** What the child is asked, and its answers. */
export type InspectionRequest = {
  readonly id: number;
  readonly ask: 'header' | 'holder';
  readonly path: string;
};
export type InspectionAnswer =
  | { readonly id: number; readonly ask: 'header'; readonly finding: HeaderFinding }
  | { readonly id: number; readonly ask: 'holder'; readonly holder: Holder | null };

/**
 * Looks at files that this program must not open itself: whoever closes any descriptor of a file drops its process's
 * locks on it, and a file from elsewhere may hang its reader.
 */
export interface FileInspection {
  header(path: string): Promise<HeaderFinding>;
  /** Who has the file open, read from a private copy; null when that can't be told. */
  holder(path: string): Promise<Holder | null>;
}

export interface Inspector extends FileInspection {
  /** Starts the child now, since a file is about to be opened. */
  warmUp(): void;
  /** Ends the child. */
  end(): void;
}
