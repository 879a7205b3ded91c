import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { serviceNamesakes } from '../../shared/commands/service-namesakes.ts';
import { MOST_SERVICES_AT_ONCE } from '../../shared/commands/services.ts';
import { useApp } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { run } from '../store/session.ts';
import { t as say } from '../store/words.ts';
import { AddingField } from '../ui/adding-field.tsx';
import { announce } from '../ui/announcer.tsx';
import styles from './add-services.module.css';
import { onBoardKey } from './board-keys.ts';

/** The last row of the board: a field that adds services. */
export const AddServices = memo(function AddServices() {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onBoardKey('n', () => field.current?.focus()), []);
  return (
    <div className={styles.row}>
      <AddingField
        label={t('board.addService')}
        placeholder={t('board.addServicePlaceholder')}
        shortcut="N"
        field={field}
        most={MOST_SERVICES_AT_ONCE}
        onAdd={(names) => {
          const workshop = useApp.getState().replica?.shown;
          const namesakes = workshop ? serviceNamesakes(workshop, names) : [];
          const services = names.map((name) => ({ id: newId(), name }));
          const added = run({ command: 'addServices', input: { services } });
          if (added) sayAdded(names, namesakes);
          // The new row comes in above: keep the field in sight for the next name.
          if (added) requestAnimationFrame(() => field.current?.scrollIntoView({ block: 'nearest' }));
          return added;
        }}
      />
    </div>
  );
});

/** A single one is seen to come in; of a pasted list it is good to read how many they were, and of a namesake that it is one. */
function sayAdded(names: readonly string[], namesakes: readonly string[]): void {
  const added =
    names.length > 1
      ? say('board.servicesAdded', { count: names.length })
      : say('board.serviceAdded', { service: names[0] ?? '' });
  if (namesakes.length > 0) {
    const again = say('board.serviceNamesakes', { count: namesakes.length, name: namesakes[0] ?? '' });
    notify('told', say('board.servicesAddedAgain', { added, again }));
  } else if (names.length > 1) notify('told', added);
  else announce(added);
}
