import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { useWorkshop } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { useViewOnly } from '../store/view-only.ts';
import { Button } from '../ui/button.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { pickOf } from '../ui/name-pick.ts';
import { TextField } from '../ui/text-field.tsx';
import { sayTextTrouble } from '../ui/text-trouble.ts';
import { OrganisationCombo, sayOrganisationTrouble } from './organisation-combo.tsx';
import {
  organisationEditTroubles,
  planOrganisationEdit,
  type OrganisationDraft,
} from './organisation-edit.ts';
import { RemoveOrganisationDialog } from './remove-organisation-dialog.tsx';

interface OrganisationDialogProps {
  readonly id: Id;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Renames an organisation, or puts it under another. Saved at once: it is a record of its own. */
export function OrganisationDialog({ id, ...rest }: OrganisationDialogProps) {
  const organisation = useWorkshop((replica) => replica.shown.organisation.get(id));
  return organisation ? <EditOrganisation organisation={organisation} {...rest} /> : null;
}

interface EditProps {
  readonly organisation: Organisation;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

function EditOrganisation({ organisation, onClose, onRemoved }: EditProps) {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const [opened] = useState(organisation);
  const [untouched] = useState<OrganisationDraft>(() => ({
    name: organisation.name,
    above: pickOf(organisation.partOf),
  }));
  const [draft, setDraft] = useState(untouched);
  const [tried, setTried] = useState(false);
  const troubles = tried ? organisationEditTroubles(workshop, organisation, draft) : null;
  const [removes, setRemoves] = useState(false);

  const save = () => {
    setTried(true);
    if (organisationEditTroubles(workshop, organisation, draft)) return false;
    if (planOrganisationEdit(workshop, opened, draft, newId).every(run)) onClose();
    return true;
  };

  return (
    <FormDialog
      title={t('dialog.organisation.heading')}
      size="sm"
      onClose={onClose}
      onSave={save}
      isReadOnly={useViewOnly()}
      isChanged={draft !== untouched}
      aside={
        <Button look="ghost" onPress={() => setRemoves(true)}>
          {t('dialog.organisation.remove')}
        </Button>
      }
    >
      <TextField
        label={t('dialog.organisation.name')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={sayTextTrouble(t, troubles?.name)}
        autoFocus
      />
      <OrganisationCombo
        label={t('dialog.organisation.partOf')}
        hint={t('dialog.organisation.partOfHint')}
        error={sayOrganisationTrouble(t, troubles?.above)}
        pick={draft.above}
        onChange={(above) => setDraft({ ...draft, above })}
        without={organisation.id}
      />
      {removes && (
        <RemoveOrganisationDialog
          organisation={organisation}
          onCancel={() => setRemoves(false)}
          onRemoved={onRemoved}
        />
      )}
    </FormDialog>
  );
}
