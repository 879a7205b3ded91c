import { useMemo } from 'react';

import type { Id } from '../../shared/model/id.ts';
import { useWorkshop } from '../store/app-state.ts';
import { t } from '../store/words.ts';
import type { ComboOption } from '../ui/combo-options.ts';

const alphabet = new Intl.Collator(undefined, { numeric: true });

/** All organisations but one, by name, each with what it is part of. */
export function useOrganisationOptions(without: Id | null = null): readonly ComboOption[] {
  const organisations = useWorkshop((replica) => replica.shown.organisation);
  return useMemo(
    () =>
      [...organisations.values()]
        .filter(({ id }) => id !== without)
        .toSorted((a, b) => alphabet.compare(a.name, b.name))
        .map(({ id, name, partOf }) => {
          const above = partOf === null ? undefined : organisations.get(partOf);
          return {
            key: id,
            text: name,
            detail: above ? t('dialog.organisation.isPartOf', { name: above.name }) : null,
          };
        }),
    [organisations, without],
  );
}
