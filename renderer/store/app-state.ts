import { create } from 'zustand';

import type { FileRef, HostInfo } from '../../shared/api/replies.ts';
import type { PointName } from '../../shared/api/restore-points.ts';
import type { FileTrouble } from '../../shared/api/troubles.ts';
import type { Id } from '../../shared/model/id.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences.ts';
import type { Replica } from './replica.ts';

export type View = 'board' | 'raci';

/** What stands beside the board. */
export type PanelName = 'people' | 'gaps';

/** Someone of the list, or a chip. */
export interface AssignedCard {
  readonly kind: 'stakeholder' | 'placement';
  readonly id: Id;
}

/** What a dialog is about; one is open at a time. */
export type DialogState =
  | { readonly kind: 'new-workshop' }
  | { readonly kind: 'details' }
  | { readonly kind: 'edit-stakeholder'; readonly stakeholder: Id }
  | { readonly kind: 'remove-stakeholder'; readonly stakeholder: Id }
  | { readonly kind: 'forget'; readonly stakeholder: Id }
  | { readonly kind: 'edit-service'; readonly service: Id }
  | { readonly kind: 'remove-service'; readonly service: Id }
  | { readonly kind: 'assign'; readonly card: AssignedCard }
  | { readonly kind: 'task'; readonly placement: Id }
  | { readonly kind: 'restore'; readonly point: PointName | null }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'protect' }
  | { readonly kind: 'unlock'; readonly file: FileRef }
  | { readonly kind: 'export' }
  | { readonly kind: 'essentials' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' }
  | { readonly kind: 'diagnostics' }
  | { readonly kind: 'crash-report'; readonly text: string };

/** A sentence that stays until read, or for a while: a refusal, trouble, or what undo did. */
export interface Notice {
  readonly key: number;
  readonly tone: 'told' | 'refused' | 'kept' | 'trouble';
  readonly text: string;
  /** Takes the place of an earlier one of the same topic. */
  readonly topic: 'undo' | null;
  /** Still of use when the workshop it speaks of is closed. */
  readonly outlives: boolean;
}

export interface AppState {
  readonly phase: 'connecting' | 'start' | 'workshop';
  readonly host: HostInfo | null;
  /** The defaults while connecting; by then the host has put its theme into the page. */
  readonly preferences: Preferences;
  /** The program behind this window has ended. */
  readonly lost: boolean;
  /** The open workshop; kept while `lost`, so that the room can go on reading. */
  readonly replica: Replica | null;
  /** Why the last change is not in the file; gone with the next change that is. */
  readonly unsaved: FileTrouble | null;
  /** The file holds everything that was acknowledged before, as far as this window was told. */
  readonly isInFile: boolean;
  /** Meanwhile: the moment of a restore point with all that is saved, ISO 8601 in UTC, once there is one. */
  readonly keptAt: string | null;
  readonly view: View;
  /** The service the room looks at: the RACI shows it, and so does the board in focus mode. */
  readonly service: Id | null;
  /** The board shows one service, large, instead of all. */
  readonly focusMode: boolean;
  /** The one that was opened where there is no room for both; in a wide window both stand anyway. */
  readonly panel: PanelName | null;
  readonly dialog: DialogState | null;
  readonly notices: readonly Notice[];
}

export const useApp = create<AppState>()(() => ({
  phase: 'connecting',
  host: null,
  preferences: DEFAULT_PREFERENCES,
  lost: false,
  replica: null,
  unsaved: null,
  isInFile: true,
  keptAt: null,
  view: 'board',
  service: null,
  focusMode: false,
  panel: null,
  dialog: null,
  notices: [],
}));

/** The open workshop as the screen shows it. For parts that only stand while one is open. */
export function useWorkshop<T>(select: (replica: Replica) => T): T {
  return useApp((state) => {
    if (!state.replica) throw new Error('No workshop is open');
    return select(state.replica);
  });
}

export function showPanel(panel: PanelName | null): void {
  useApp.setState({ panel });
}

export function openDialog(dialog: DialogState): void {
  useApp.setState({ dialog });
}

export function closeDialog(): void {
  useApp.setState({ dialog: null });
}

export function show(view: View, service: Id | null = null): void {
  useApp.setState((state) => ({ view, service: service ?? state.service }));
}
