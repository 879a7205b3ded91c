import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { MOST_SERVICES_AT_ONCE } from '../../shared/commands/services.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { AddingField } from '../ui/adding-field.tsx';
import styles from './add-services.module.css';
import { onBoardKey } from './board-keys.ts';

/** The last row of the board: a field that adds services. */
export function AddServices() {
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
          const services = names.map((name) => ({ id: newId(), name }));
          const added = run({ command: 'addServices', input: { services } });
          // The new row comes in above: keep the field in sight for the next name.
          if (added) requestAnimationFrame(() => field.current?.scrollIntoView({ block: 'nearest' }));
          return added;
        }}
      />
    </div>
  );
}
