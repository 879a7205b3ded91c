import { placeByName } from '../../shared/commands/by-name.ts';
import { dropStakeholder, type LanePlace } from '../../shared/commands/drop.ts';
import { MOST_PLACED_AT_ONCE } from '../../shared/commands/place-several.ts';
import { lanesOf, leadOf } from '../../shared/model/lanes.ts';
import { useApp } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { run } from '../store/session.ts';
import { t } from '../store/words.ts';
import { announce } from '../ui/announcer.tsx';
import { sayNamesTrouble } from '../ui/names-trouble.ts';
import { names as placeNames, sayPlaced } from './board-words.ts';
import type { LaneOption } from './lane-offer.ts';

/** Puts the chosen one of a lane's field there. False when that was refused, with the reason said. */
export function placeOption(place: LanePlace, option: LaneOption): boolean {
  return option.kind === 'listed'
    ? placeListed(place, option.stakeholder.id)
    : placeNewcomer(place, option.name);
}

function placeListed(place: LanePlace, stakeholder: string): boolean {
  const id = newId();
  if (!run(dropStakeholder(stakeholder, place, id))) return false;
  announce(sayPlaced(id));
  return true;
}

function placeNewcomer(place: LanePlace, name: string): boolean {
  if (isRefused([name])) return false;
  const id = newId();
  const people = [{ id, newcomer: { id: newId(), name } }];
  if (!run({ command: 'placeSeveral', input: { ...place, people } })) return false;
  announce(sayPlaced(id));
  return true;
}

/** Puts a pasted list of names there as one step, and says how many of them are new. */
export function placePasted(place: LanePlace, names: readonly string[]): boolean {
  const workshop = useApp.getState().replica?.shown;
  if (!workshop || isRefused(names)) return false;
  const { command, placed, fresh, there, repeated } = placeByName(workshop, names, place, newId);
  if (!run(command)) return false;
  const people = t('placing.several', { ...placeNames('', place.service, place.lane), count: placed });
  const counts = [
    ...(fresh > 0 ? [t('placing.fresh', { count: fresh })] : []),
    ...(there > 0 ? [t('placing.there', { count: there })] : []),
  ].join(', ');
  const several = counts === '' ? people : t('placing.severalOf', { people, counts });
  const told = isWithoutLead(place) ? t('placing.severalNoLead', { placed: several }) : several;
  const [name = ''] = repeated;
  notify(
    'told',
    repeated.length === 0
      ? told
      : t('placing.severalOnce', {
          placed: told,
          repeated: t('placing.repeated', { count: repeated.length, name }),
        }),
  );
  return true;
}

/** Several came in at once, and none of them is the first. */
function isWithoutLead({ service, lane }: LanePlace): boolean {
  const workshop = useApp.getState().replica?.shown;
  return workshop !== undefined && leadOf(lanesOf(workshop, service)[lane]) === null;
}

function isRefused(names: readonly string[]): boolean {
  const trouble = sayNamesTrouble(t, names, MOST_PLACED_AT_ONCE);
  if (trouble !== null) notify('refused', trouble);
  return trouble !== null;
}
