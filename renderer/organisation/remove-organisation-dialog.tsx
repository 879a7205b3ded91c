import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { useWorkshop } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface RemoveOrganisationDialogProps {
  readonly organisation: Organisation;
  readonly onCancel: () => void;
  readonly onRemoved: () => void;
}

/** Asks before an organisation goes. Where it is named, that place is empty then; nothing else goes with it. */
export function RemoveOrganisationDialog(props: RemoveOrganisationDialogProps) {
  const { organisation, onCancel, onRemoved } = props;
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const { people, services, units } = namedBy(workshop, organisation.id);
  const remove = () => {
    if (run({ command: 'removeOrganisation', input: { id: organisation.id } })) onRemoved();
  };
  return (
    <ConfirmDialog
      title={t('dialog.organisation.removeTitle', { name: organisation.name })}
      action={t('board.remove')}
      canBeUndone
      onCancel={onCancel}
      onConfirm={remove}
    >
      {people > 0 && <p>{t('dialog.organisation.removePeople', { count: people })}</p>}
      {services > 0 && <p>{t('dialog.organisation.removeServices', { count: services })}</p>}
      {units > 0 && <p>{t('dialog.organisation.removeUnits', { count: units })}</p>}
      {people + services + units === 0 && <p>{t('dialog.organisation.removeUnused')}</p>}
      <p>{t('board.removeUndo')}</p>
    </ConfirmDialog>
  );
}

function namedBy(workshop: Workshop, id: Id) {
  const people = [...workshop.stakeholder.values()].filter((one) => one.organisation === id);
  const services = [...workshop.service.values()].filter((one) => one.provider === id || one.consumer === id);
  const units = [...workshop.organisation.values()].filter((one) => one.partOf === id);
  return { people: people.length, services: services.length, units: units.length };
}
