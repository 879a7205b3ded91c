import type { ChooseTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import type { NamedFolder } from './folders.ts';

export type ChoosePurpose = 'open-workshop' | 'save-workshop' | 'save-protected' | 'save-pdf';

/** How a host lets the user choose a file. */
export type Chooser =
  | {
      readonly kind: 'native';
      /** Shows the system's dialog, starting at `startPath`; null when cancelled. It asks itself before replacing. */
      choose(purpose: ChoosePurpose, startPath: string): Promise<string | null>;
    }
  | {
      readonly kind: 'in-window';
      /** One folder, for the window to show. Null asks for where to start. */
      list(folder: string | null): Promise<Result<FolderListing, ChooseTrouble>>;
    };

export interface FolderListing extends NamedFolder {
  /** From the topmost folder on offer down to this one's parent. */
  readonly above: readonly NamedFolder[];
  readonly folders: readonly NamedFolder[];
  /** Workshop files only; `modifiedAt` is ISO 8601 in UTC. */
  readonly files: readonly { readonly path: string; readonly modifiedAt: string }[];
}
