import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { detailsOf } from '../../shared/model/workshop.ts';
import { closeDialog, useWorkshop } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { useViewOnly } from '../store/view-only.ts';
import { changedFields } from '../ui/changed-fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { tidyDetails, type DetailsDraft } from './details-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import { useDetailsTroubles } from './use-details-troubles.ts';

/** Edits the header of the open workshop. */
export function DetailsDialog() {
  const { t } = useTranslation();
  const details = useWorkshop((replica) => detailsOf(replica.shown));
  const [opened] = useState<DetailsDraft>(() => {
    const { title, client, place, date, facilitator } = details;
    return { title, client, place, date, facilitator };
  });
  const [draft, setDraft] = useState(opened);
  const { troubles, check } = useDetailsTroubles(draft);

  const save = (form: HTMLFormElement) => {
    if (!check(form)) return false;
    const patch = changedFields<DetailsDraft>(opened, tidyDetails(draft), details);
    if (Object.keys(patch).length === 0 || run({ command: 'editDetails', input: patch })) closeDialog();
    return true;
  };

  return (
    <FormDialog
      title={t('dialog.details.heading')}
      onClose={closeDialog}
      onSave={save}
      isReadOnly={useViewOnly()}
      isChanged={draft !== opened}
    >
      <DetailsFields draft={draft} troubles={troubles} onChange={setDraft} />
    </FormDialog>
  );
}
