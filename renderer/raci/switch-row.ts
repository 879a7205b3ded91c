import type { ActivityNumber } from '../../shared/model/activity-switch.ts';
import type { Service } from '../../shared/model/service.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { t } from '../store/words.ts';
import { announce } from '../ui/announcer.tsx';

/** Switches a row for the workshop or one service, and says so. `follow`: back to what holds for the workshop. */
export function switchRow(
  number: ActivityNumber,
  on: boolean,
  service: Service | null,
  why: 'choose' | 'follow' = 'choose',
): void {
  const done = run({
    command: 'switchActivity',
    input: { id: newId(), service: service?.id ?? null, activity: number, on },
  });
  if (!done) return;
  const activity = t(`activity.${number}`);
  if (service === null) announce(t(on ? 'raci.activities.saidOn' : 'raci.activities.saidOff', { activity }));
  else {
    const said = why === 'follow' ? 'saidFollow' : on ? 'saidOnIn' : 'saidOffIn';
    announce(t(`raci.activities.${said}`, { activity, service: service.name }));
  }
}
