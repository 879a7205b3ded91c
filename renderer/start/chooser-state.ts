import { create } from 'zustand';

import type { FileRef } from '../../shared/api/replies.ts';

export interface FileRequest {
  readonly purpose: 'open-workshop' | 'save-workshop' | 'save-protected' | 'save-pdf';
  /** A name to start from when saving; its ending may be missing. */
  readonly suggestion: string;
  /** Where nothing may be replaced, a name that is taken is refused instead of asked about. */
  readonly mayReplace?: boolean;
}

export interface ChosenFile {
  readonly file: FileRef;
  /** Something stands there, and the user has agreed to lose it. */
  readonly replace: boolean;
}

interface ChooserState {
  readonly request: FileRequest | null;
  readonly settle: (chosen: ChosenFile | null) => void;
}

const closed: ChooserState = { request: null, settle: () => undefined };

/** The chooser of the window itself; at most one is open. */
export const useChooser = create<ChooserState>()(() => closed);

export function openChooser(request: FileRequest): Promise<ChosenFile | null> {
  useChooser.getState().settle(null);
  return new Promise((resolve) => {
    useChooser.setState({
      request,
      settle: (chosen) => {
        useChooser.setState(closed);
        resolve(chosen);
      },
    });
  });
}
