import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { tidyLine } from '../../shared/model/text.ts';
import { closeDialog } from '../store/app-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { nameTrouble, sayTextTrouble } from '../ui/text-trouble.ts';
import { keepSnapshot } from './go-back.ts';

/** Names this moment of the workshop, to come back to. */
export function SnapshotDialog() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const trouble = nameTrouble(name);

  const keep = async () => {
    setBusy(true);
    const kept = await keepSnapshot(tidyLine(name));
    setBusy(false);
    if (kept) closeDialog();
  };
  const save = () => {
    setChecked(true);
    if (trouble) return false;
    void keep();
    return true;
  };

  return (
    <FormDialog
      title={t('restore.snapshot.title')}
      size="sm"
      saveText={t('restore.snapshot.save')}
      onClose={closeDialog}
      onSave={save}
      isBusy={isBusy}
      isChanged={name !== ''}
    >
      <TextField
        label={t('restore.snapshot.name')}
        hint={t('restore.snapshot.hint')}
        error={checked ? sayTextTrouble(t, trouble) : null}
        value={name}
        onChange={setName}
        autoFocus
      />
    </FormDialog>
  );
}
