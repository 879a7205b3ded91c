import type { ViewerHold } from '../../shared/api/hold.ts';
import { useApp, type AppState } from './app-state.ts';
import { notify } from './notices.ts';
import { t } from './words.ts';

/** How the open workshop is looked at; null when it is worked in. */
export function viewerHold({ replica }: AppState): ViewerHold | null {
  return replica?.hold.kind === 'viewer' ? replica.hold : null;
}

/** Nothing of the open workshop can be changed: what would change it is not on offer. */
export function useViewOnly(): boolean {
  return useApp((state) => viewerHold(state) !== null);
}

export function isViewOnly(): boolean {
  return viewerHold(useApp.getState()) !== null;
}

/** True, with the reason said, when somebody tries to change a workshop that is only looked at. */
export function refusesChange(): boolean {
  if (!isViewOnly()) return false;
  notify('refused', t('trouble.commit.view-only'));
  return true;
}
