import type { Id } from '../../shared/model/id.ts';
import type { Words } from '../../shared/words/words.ts';
import { useWorkshop } from '../store/app-state.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { textOf, type NamePick } from '../ui/name-pick.ts';
import { sayTextTrouble } from '../ui/text-trouble.ts';
import { useOrganisationOptions } from './organisation-options.ts';
import type { OrganisationTrouble } from './organisation-pick.ts';

interface OrganisationComboProps {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly pick: NamePick;
  readonly onChange: (pick: NamePick) => void;
  readonly without?: Id;
}

/** One organisation by name, whether it is there or yet to be added. */
export function OrganisationCombo({ label, hint, error, pick, onChange, without }: OrganisationComboProps) {
  const organisations = useWorkshop((replica) => replica.shown.organisation);
  const options = useOrganisationOptions(without);
  const isThere = pick.kind === 'chosen' && organisations.has(pick.id);
  return (
    <ComboField
      label={label}
      hint={hint ?? null}
      error={error}
      options={options}
      chosen={isThere ? pick.id : null}
      text={textOf(organisations, pick)}
      onChoose={(id) => onChange({ kind: 'chosen', id })}
      onType={(text) => onChange({ kind: 'typed', text })}
    />
  );
}

export function sayOrganisationTrouble(
  t: Words,
  found: OrganisationTrouble | null | undefined,
): string | null {
  if (found?.code === 'inside-itself') {
    return t('refusal.organisation-inside-itself', { organisation: found.name });
  }
  return sayTextTrouble(t, found);
}
