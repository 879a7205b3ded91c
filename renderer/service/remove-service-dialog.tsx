import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { lanesOf } from '../../shared/model/lanes.ts';
import { closeDialog, useWorkshop } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface RemoveServiceDialogProps {
  readonly id: Id;
  /** Where it stands before another dialog, back to that one. */
  readonly onCancel?: () => void;
}

/** Says what goes with a service, and asks. */
export function RemoveServiceDialog({ id, onCancel = closeDialog }: RemoveServiceDialogProps) {
  const { t } = useTranslation();
  const service = useWorkshop((replica) => replica.shown.service.get(id));
  const count = useWorkshop((replica) => Object.values(lanesOf(replica.shown, id)).flat().length);
  if (!service) return null;
  const remove = () => {
    if (run({ command: 'removeService', input: { id } })) closeDialog();
  };
  return (
    <ConfirmDialog
      title={t('board.removeServiceTitle', { service: service.name })}
      action={t('board.remove')}
      canBeUndone
      onConfirm={remove}
      onCancel={onCancel}
    >
      <p>{t('board.removeServiceText', { count })}</p>
      <p>{t('board.removeUndo')}</p>
    </ConfirmDialog>
  );
}
