import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { serviceNamesakes } from '../../shared/commands/service-namesakes.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Service } from '../../shared/model/service.ts';
import { OrganisationField } from '../organisation/organisation-field.tsx';
import { closeDialog, useWorkshop } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { run } from '../store/session.ts';
import { useViewOnly } from '../store/view-only.ts';
import { Button } from '../ui/button.tsx';
import { FieldPair, FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { sayTextTrouble } from '../ui/text-trouble.ts';
import { RemoveServiceDialog } from './remove-service-dialog.tsx';
import { planServiceEdit, serviceDraftOf, serviceTroubles } from './service-draft.ts';

export function ServiceDialog({ id }: { readonly id: Id }) {
  const service = useWorkshop((replica) => replica.shown.service.get(id));
  return service ? <EditService service={service} /> : null;
}

function EditService({ service }: { readonly service: Service }) {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const [opened] = useState(service);
  const [untouched] = useState(() => serviceDraftOf(service));
  const [draft, setDraft] = useState(untouched);
  // Nothing is called wrong while it is first being typed; after that, as soon as it is right it says so.
  const [tried, setTried] = useState(false);
  const troubles = tried ? serviceTroubles(workshop, draft) : null;
  const [removes, setRemoves] = useState(false);

  const save = () => {
    setTried(true);
    if (serviceTroubles(workshop, draft)) return false;
    const isNamesake =
      draft.name !== untouched.name && serviceNamesakes(workshop, [draft.name], service.id).length > 0;
    if (!planServiceEdit(workshop, opened, draft, newId).every(run)) return true;
    closeDialog();
    if (isNamesake) notify('told', t('service.namesake', { name: draft.name }));
    return true;
  };
  const field = (name: 'name' | 'description' | 'outcomes') => ({
    label: t(`service.${name}`),
    value: draft[name],
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
    error: sayTextTrouble(t, troubles?.[name]),
  });
  const organisation = (name: 'provider' | 'consumer') => (
    <OrganisationField
      label={t(`service.${name}`)}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      troubles={troubles?.[name]}
    />
  );

  return (
    <FormDialog
      title={t('service.title')}
      onClose={closeDialog}
      onSave={save}
      isReadOnly={useViewOnly()}
      isChanged={draft !== untouched}
      aside={
        <Button look="ghost" onPress={() => setRemoves(true)}>
          {t('service.remove')}
        </Button>
      }
    >
      <TextField {...field('name')} autoFocus />
      <TextField {...field('description')} hint={t('service.descriptionHint')} rows={2} />
      <TextField {...field('outcomes')} hint={t('service.outcomesHint')} rows={2} />
      <FieldPair>
        {organisation('provider')}
        {organisation('consumer')}
      </FieldPair>
      {removes && <RemoveServiceDialog id={service.id} onCancel={() => setRemoves(false)} />}
    </FormDialog>
  );
}
