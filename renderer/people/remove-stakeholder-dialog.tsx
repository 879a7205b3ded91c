import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { lanesOf, placementsOf, servicesInOrder } from '../../shared/model/lanes.ts';
import { LANES, type Lane } from '../../shared/model/placement.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { closeDialog, useWorkshop } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { spokenForBy } from './stakeholder-draft.ts';

const MOST_SHOWN = 6;

interface RemoveStakeholderDialogProps {
  readonly id: Id;
  /** Where it stands before another dialog, back to that one. */
  readonly onCancel?: () => void;
}

/** Says what goes with someone, and asks. */
export function RemoveStakeholderDialog({ id, onCancel = closeDialog }: RemoveStakeholderDialogProps) {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const name = workshop.stakeholder.get(id)?.name;
  if (name === undefined) return null;
  const places = placesOf(workshop, id);
  const more = places.length - MOST_SHOWN;
  const remove = () => {
    if (run({ command: 'removeStakeholder', input: { id } })) closeDialog();
  };
  return (
    <ConfirmDialog
      title={t('people.removeTitle', { name })}
      action={t('board.remove')}
      canBeUndone
      onConfirm={remove}
      onCancel={onCancel}
    >
      <p>{t('people.removeText', { count: places.length, name })}</p>
      {places.length > 0 && (
        <ul>
          {places.slice(0, MOST_SHOWN).map(({ placement, service, lane }) => (
            <li key={placement}>{t('people.removePlace', { service, lane: t(`lane.${lane}.name`) })}</li>
          ))}
          {more > 0 && <li>{t('people.removeMore', { count: more })}</li>}
        </ul>
      )}
      {spokenForBy(workshop, id).length > 0 && <p>{t('people.removeSpeaks', { name })}</p>}
      <p>{t('board.removeUndo')}</p>
    </ConfirmDialog>
  );
}

interface Place {
  readonly placement: Id;
  readonly service: string;
  readonly lane: Lane;
}

/** Where someone stands, in the order of the board. */
function placesOf(workshop: Workshop, id: Id): readonly Place[] {
  const services = new Set(placementsOf(workshop, id).map(({ service }) => service));
  return servicesInOrder(workshop)
    .filter((service) => services.has(service.id))
    .flatMap((service) => {
      const lanes = lanesOf(workshop, service.id);
      return LANES.flatMap((lane) =>
        lanes[lane]
          .filter(({ stakeholder }) => stakeholder === id)
          .map((placement) => ({ placement: placement.id, service: service.name, lane })),
      );
    });
}
