import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { useWorkshop } from '../store/app-state.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { resolvePick, textOf, type NamePick } from '../ui/name-pick.ts';
import { possibleSpokespersons } from './stakeholder-draft.ts';

interface SpokespersonFieldProps {
  /** The group or organisation that is spoken for. */
  readonly of: Id;
  readonly value: NamePick;
  readonly onChange: (value: NamePick) => void;
  readonly error: string | null;
}

const alphabet = new Intl.Collator(undefined, { numeric: true });

/** The one who answers for a group or organisation (raci.md, One A, 4): from the list, or someone who joins it. */
export function SpokespersonField({ of, value, onChange, error }: SpokespersonFieldProps) {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const persons = useMemo(() => possibleSpokespersons(workshop, of), [workshop, of]);
  const options = useMemo(
    () =>
      [...persons.values()]
        .toSorted((a, b) => alphabet.compare(a.name, b.name))
        .map(({ id, name, jobTitle }) => ({ key: id, text: name, detail: jobTitle })),
    [persons],
  );
  const isNew = resolvePick(persons, value).kind === 'new';
  return (
    <ComboField
      label={t('dialog.stakeholder.spokesperson')}
      hint={isNew ? t('dialog.stakeholder.newPerson') : t('dialog.stakeholder.spokespersonHint')}
      error={error}
      options={options}
      chosen={value.kind === 'chosen' && persons.has(value.id) ? value.id : null}
      text={textOf(persons, value)}
      onChoose={(id) => onChange({ kind: 'chosen', id })}
      onType={(text) => onChange({ kind: 'typed', text })}
    />
  );
}
