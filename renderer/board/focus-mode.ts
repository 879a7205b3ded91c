import type { Id } from '../../shared/model/id.ts';
import { serviceOrder, servicesInOrder } from '../../shared/model/lanes.ts';
import { useApp, type AppState } from '../store/app-state.ts';
import { onceDrawn } from '../ui/once-drawn.ts';
import { bringServiceIntoSight } from './reveal.ts';

/** The service that fills the board in focus mode; null where there is none to show, or all are shown. */
export function focusedService({ focusMode, replica, service }: AppState): Id | null {
  if (!focusMode || !replica) return null;
  const order = servicesInOrder(replica.shown);
  return (order.find(({ id }) => id === service) ?? order[0])?.id ?? null;
}

export function focusOn(service: Id): void {
  const stop = sameStop();
  useApp.setState({ focusMode: true, service });
  reach(service, stop);
}

function showAllServices(): void {
  const service = focusedService(useApp.getState());
  const stop = sameStop();
  useApp.setState({ focusMode: false });
  if (service === null) return;
  onceDrawn('[data-board="all"]', () => {
    bringServiceIntoSight(service);
    reach(service, stop);
  });
}

/** F: the service that has the focus, or was looked at last, alone; or all of them again. */
export function toggleFocusMode(): void {
  const { focusMode, replica, service } = useApp.getState();
  if (focusMode) {
    showAllServices();
    return;
  }
  const order = replica ? servicesInOrder(replica.shown) : [];
  const row = document.activeElement?.closest<HTMLElement>('[data-service-row]')?.dataset['serviceRow'];
  const wanted = order.find(({ id }) => id === (row ?? service)) ?? order[0];
  if (wanted) focusOn(wanted.id);
}

/** The next or the one before, and round. */
export function stepFocusedService(by: -1 | 1): void {
  const { replica } = useApp.getState();
  const service = focusedService(useApp.getState());
  if (!replica || service === null) return;
  const order = serviceOrder(replica.shown);
  const next = order[(order.indexOf(service) + by + order.length) % order.length];
  if (next !== undefined) useApp.setState({ service: next });
}

/** The chip, or the question of a lane, that has the focus: how the same is found on the board that is drawn next. */
function sameStop(): string | null {
  const stop = document.activeElement?.closest<HTMLElement>('[data-board] [data-lane] [data-stop]');
  const card = stop?.dataset['card'];
  if (card !== undefined) return `[data-card="${card}"]`;
  const lane = stop?.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
  return lane === undefined ? null : `[data-lane="${lane}"] [data-stop]`;
}

/** What had the focus is drawn anew: it has it again there, and where it is not drawn the name of its service has. */
function reach(service: Id, stop: string | null): void {
  onceDrawn(`[data-service-row="${service}"] [data-card-kind="service"] [data-stop]`, (name) => {
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement?.closest('[data-board]')) return;
    const same = stop === null ? null : name.closest('[data-service-row]')?.querySelector<HTMLElement>(stop);
    (same ?? name).focus();
  });
}
