import { useTranslation } from 'react-i18next';

import { closeDialog } from '../store/app-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useLong } from '../ui/use-long.ts';
import { DetailsFields } from '../workshop/details-fields.tsx';
import { useDetailsTroubles } from '../workshop/use-details-troubles.ts';
import { SavedAs } from './saved-as.tsx';
import { useNewWorkshop } from './use-new-workshop.ts';

/** Asks for what is known of a new workshop, a title at least, and creates its file. */
export function NewWorkshopDialog() {
  const { t } = useTranslation();
  const { draft, file, error, isBusy, isChanged, change, create, chooseFile } = useNewWorkshop();
  const { troubles, check } = useDetailsTroubles(draft);
  const isLong = useLong(isBusy);

  const submit = (form: HTMLFormElement) => {
    if (!check(form)) return false;
    void create();
    return true;
  };

  return (
    <FormDialog
      title={t('start.create.title')}
      onClose={closeDialog}
      onSave={submit}
      saveText={t(isLong ? 'start.create.creating' : 'start.create.create')}
      isBusy={isBusy}
      isChanged={isChanged}
    >
      <DetailsFields draft={draft} troubles={troubles} onChange={change} />
      <SavedAs file={file} error={error} onChoose={() => void chooseFile()} />
    </FormDialog>
  );
}
