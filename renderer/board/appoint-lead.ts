import type { Id } from '../../shared/model/id.ts';
import { lanesOf, leadOf } from '../../shared/model/lanes.ts';
import { useApp } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { t } from '../store/words.ts';
import { announce } from '../ui/announcer.tsx';
import { names } from './board-words.ts';

/** Hands the lead of a lane over, and says who has it now and who no longer. */
export function appointLead(id: Id): void {
  const workshop = useApp.getState().replica?.shown;
  const placement = workshop?.placement.get(id);
  if (!workshop || !placement) return;
  const { stakeholder, service, lane } = placement;
  const before = leadOf(lanesOf(workshop, service)[lane]);
  if (!run({ command: 'appointLead', input: { id } })) return;
  const now = names(stakeholder, service, lane);
  announce(
    before && before.id !== id
      ? t('board.leadHandedOver', { ...now, before: names(before.stakeholder, service, lane).stakeholder })
      : t('board.leadSpoken', now),
  );
}
