import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { useWorkshop } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { Button } from '../ui/button.tsx';
import { resolvePick } from '../ui/name-pick.ts';
import { sayTextTrouble } from '../ui/text-trouble.ts';
import { OrganisationCombo, sayOrganisationTrouble } from './organisation-combo.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';
import styles from './organisation-field.module.css';
import type { OrganisationPick, OrganisationTroubles } from './organisation-pick.ts';

interface OrganisationFieldProps {
  readonly label: string;
  readonly value: OrganisationPick;
  readonly onChange: (value: OrganisationPick) => void;
  readonly troubles: OrganisationTroubles | undefined;
}

/** Names an organisation: one that is there, which can be edited from here, or a new one and what it is part of. */
export function OrganisationField({ label, value, onChange, troubles }: OrganisationFieldProps) {
  const { t } = useTranslation();
  const organisations = useWorkshop((replica) => replica.shown.organisation);
  const picked = resolvePick(organisations, value.pick);
  const [edited, setEdited] = useState<Id | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const [removals, setRemovals] = useState(0);
  // With the organisation its button went, which would have had the focus back.
  useEffect(() => {
    if (removals > 0) field.current?.querySelector('input')?.focus();
  }, [removals]);
  const there = picked.kind === 'there' ? organisations.get(picked.id) : undefined;
  return (
    <div ref={field} className={styles.field}>
      <OrganisationCombo
        label={label}
        error={sayTextTrouble(t, troubles?.pick)}
        pick={value.pick}
        onChange={(pick) => onChange({ ...value, pick })}
      />
      {there && <IsThere organisation={there} onEdit={() => setEdited(there.id)} />}
      {picked.kind === 'new' && (
        <div className={styles.inset}>
          <p className={styles.note}>{t('dialog.organisation.isNew')}</p>
          <OrganisationCombo
            label={t('dialog.organisation.partOf')}
            hint={t('dialog.organisation.partOfHint')}
            error={sayOrganisationTrouble(t, troubles?.above)}
            pick={value.above}
            onChange={(above) => onChange({ ...value, above })}
          />
        </div>
      )}
      {edited !== null && (
        <OrganisationDialog
          id={edited}
          onClose={() => setEdited(null)}
          onRemoved={() => {
            setEdited(null);
            setRemovals((times) => times + 1);
          }}
        />
      )}
    </div>
  );
}

interface IsThereProps {
  readonly organisation: Organisation;
  readonly onEdit: () => void;
}

function IsThere({ organisation, onEdit }: IsThereProps) {
  const { t } = useTranslation();
  const viewOnly = useViewOnly();
  const above = useWorkshop(({ shown }) =>
    organisation.partOf === null ? undefined : shown.organisation.get(organisation.partOf)?.name,
  );
  return (
    <div className={styles.note}>
      {above !== undefined && <bdi>{t('dialog.organisation.isPartOf', { name: above })}</bdi>}
      {!viewOnly && (
        <Button
          look="link"
          aria-label={t('dialog.organisation.editNamed', { name: organisation.name })}
          onPress={onEdit}
        >
          {t('dialog.organisation.edit')}
        </Button>
      )}
    </div>
  );
}
