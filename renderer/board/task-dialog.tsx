import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Placement } from '../../shared/model/placement.ts';
import { tidyLine } from '../../shared/model/text.ts';
import { closeDialog, useWorkshop } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { lineTrouble, sayTextTrouble } from '../ui/text-trouble.ts';
import { names } from './board-words.ts';

/** What somebody does with a service in one of its lanes: typed, changed, or emptied. */
export function TaskDialog({ id }: { readonly id: Id }) {
  const placement = useWorkshop((replica) => replica.shown.placement.get(id));
  return placement ? <EditTask placement={placement} /> : null;
}

function EditTask({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const [opened] = useState(placement.task);
  const [task, setTask] = useState(opened);
  const [tried, setTried] = useState(false);
  const { id, stakeholder, service, lane } = placement;

  const save = () => {
    setTried(true);
    if (lineTrouble(task)) return false;
    if (tidyLine(task) === opened || run({ command: 'editPlacement', input: { id, task } })) closeDialog();
    return true;
  };

  return (
    <FormDialog
      title={t('placing.taskTitle', names(stakeholder, service, lane))}
      size="sm"
      onClose={closeDialog}
      onSave={save}
      isChanged={task !== opened}
    >
      <TextField
        label={t('placing.taskLabel', names(stakeholder, service, lane))}
        hint={t(`placing.taskHint.${lane}`)}
        value={task}
        onChange={setTask}
        error={tried ? sayTextTrouble(t, lineTrouble(task)) : null}
        autoFocus
      />
    </FormDialog>
  );
}
