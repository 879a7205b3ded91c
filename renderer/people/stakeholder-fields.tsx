import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { STAKEHOLDER_KINDS, stakeholderSchema } from '../../shared/model/stakeholder.ts';
import { OrganisationField } from '../organisation/organisation-field.tsx';
import { useWorkshop } from '../store/app-state.ts';
import { FieldPair } from '../ui/form-dialog.tsx';
import { Segments } from '../ui/segments.tsx';
import { TextField } from '../ui/text-field.tsx';
import { sayTextTrouble } from '../ui/text-trouble.ts';
import { SpokespersonField } from './spokesperson-field.tsx';
import { spokenForBy, type StakeholderDraft, type StakeholderTroubles } from './stakeholder-draft.ts';

const MOST_HEADS = stakeholderSchema.shape.headCount.unwrap().maxValue ?? 0;

interface StakeholderFieldsProps {
  readonly id: Id;
  readonly draft: StakeholderDraft;
  readonly troubles: StakeholderTroubles | null;
  readonly onChange: (draft: StakeholderDraft) => void;
}

export function StakeholderFields({ id, draft, troubles, onChange }: StakeholderFieldsProps) {
  const { t } = useTranslation();
  const isPerson = draft.kind === 'person';
  const field = (name: 'name' | 'jobTitle' | 'email' | 'note') => ({
    label: t(`dialog.stakeholder.${name}`),
    value: draft[name],
    onChange: (text: string) => onChange({ ...draft, [name]: text }),
    error: sayTextTrouble(t, troubles?.[name]),
  });
  const organisation = (
    <OrganisationField
      label={t(`dialog.stakeholder.${draft.kind === 'organisation' ? 'standsFor' : 'organisation'}`)}
      value={draft.organisation}
      onChange={(value) => onChange({ ...draft, organisation: value })}
      troubles={troubles?.organisation}
    />
  );
  return (
    <>
      <TextField {...field('name')} autoFocus />
      <Segments
        label={t('dialog.stakeholder.kind')}
        options={STAKEHOLDER_KINDS.map((key) => ({ key, text: t(`dialog.stakeholder.kinds.${key}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
        consequence={useLosesGroups(id, isPerson) ? t('people.removeSpeaks', { name: draft.name }) : null}
      />
      {isPerson ? (
        <FieldPair>
          <TextField {...field('jobTitle')} />
          {organisation}
        </FieldPair>
      ) : (
        <>
          <FieldPair>
            <TextField
              label={t('dialog.stakeholder.headCount')}
              hint={t('dialog.stakeholder.headCountHint')}
              inputMode="numeric"
              value={draft.headCount}
              onChange={(headCount) => onChange({ ...draft, headCount })}
              error={
                troubles?.headCount ? t('dialog.stakeholder.headCountBroken', { max: MOST_HEADS }) : null
              }
            />
            <SpokespersonField
              of={id}
              value={draft.spokesperson}
              onChange={(spokesperson) => onChange({ ...draft, spokesperson })}
              error={sayTextTrouble(t, troubles?.spokesperson)}
            />
          </FieldPair>
          {organisation}
        </>
      )}
      <TextField {...field('email')} inputMode="email" />
      <TextField {...field('note')} rows={2} />
    </>
  );
}

/** Only a person speaks for a group: who becomes something else stops doing so. */
function useLosesGroups(id: Id, staysPerson: boolean): boolean {
  const speaksForSome = useWorkshop(({ shown }) => spokenForBy(shown, id).length > 0);
  return speaksForSome && !staysPerson;
}
