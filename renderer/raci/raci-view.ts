import { create } from 'zustand';

import type { Id } from '../../shared/model/id.ts';
import { show } from '../store/app-state.ts';

/** What the RACI screen shows: the chart of one service, that of all of them, or what one person has in each. */
export const RACI_MODES = ['service', 'all', 'person'] as const;
export type RaciMode = (typeof RACI_MODES)[number];

interface RaciView {
  readonly mode: RaciMode;
  readonly activitiesOpen: boolean;
  readonly person: Id | null;
}

/** How this window looks at the RACI; it stays so while other screens are shown. */
export const useRaciView = create<RaciView>()(() => ({
  mode: 'service',
  activitiesOpen: false,
  person: null,
}));

export function showMode(mode: RaciMode): void {
  useRaciView.setState({ mode });
}

export function showServiceChart(service: Id): void {
  useRaciView.setState({ mode: 'service' });
  show('raci', service);
}

export function showPerson(person: Id): void {
  useRaciView.setState({ mode: 'person', person });
}

export function showActivities(activitiesOpen: boolean): void {
  useRaciView.setState({ activitiesOpen });
}
