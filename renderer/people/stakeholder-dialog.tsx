import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { closeDialog, openDialog, useWorkshop } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { useViewOnly } from '../store/view-only.ts';
import { Button } from '../ui/button.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { RemoveStakeholderDialog } from './remove-stakeholder-dialog.tsx';
import { planStakeholderEdit, stakeholderDraftOf, stakeholderTroubles } from './stakeholder-draft.ts';
import { StakeholderFields } from './stakeholder-fields.tsx';

export function StakeholderDialog({ id }: { readonly id: Id }) {
  const stakeholder = useWorkshop((replica) => replica.shown.stakeholder.get(id));
  return stakeholder ? <EditStakeholder stakeholder={stakeholder} /> : null;
}

function EditStakeholder({ stakeholder }: { readonly stakeholder: Stakeholder }) {
  const { t } = useTranslation();
  const isReadOnly = useViewOnly();
  const workshop = useWorkshop((replica) => replica.shown);
  const [opened] = useState(stakeholder);
  const [untouched] = useState(() => stakeholderDraftOf(stakeholder));
  const [draft, setDraft] = useState(untouched);
  // Nothing is called wrong while it is first being typed; after that, as soon as it is right it says so.
  const [tried, setTried] = useState(false);
  const troubles = tried ? stakeholderTroubles(workshop, opened.id, draft) : null;
  const [removes, setRemoves] = useState(false);

  const save = () => {
    setTried(true);
    if (stakeholderTroubles(workshop, opened.id, draft)) return false;
    if (planStakeholderEdit(workshop, opened, draft, newId).every(run)) closeDialog();
    return true;
  };

  return (
    <FormDialog
      title={t(`dialog.stakeholder.kinds.${draft.kind}`)}
      onClose={closeDialog}
      onSave={save}
      isReadOnly={isReadOnly}
      isChanged={draft !== untouched}
      aside={
        <Button look="ghost" onPress={() => setRemoves(true)}>
          {t('dialog.stakeholder.remove')}
        </Button>
      }
    >
      <StakeholderFields id={opened.id} draft={draft} troubles={troubles} onChange={setDraft} />
      {!isReadOnly && (
        <div>
          <Button look="link" onPress={() => openDialog({ kind: 'forget', stakeholder: opened.id })}>
            {t(`forgetting.open.${opened.kind}`)}
          </Button>
        </div>
      )}
      {removes && <RemoveStakeholderDialog id={opened.id} onCancel={() => setRemoves(false)} />}
    </FormDialog>
  );
}
