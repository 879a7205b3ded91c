import { useTranslation } from 'react-i18next';

import { useApp } from '../store/app-state.ts';
import { Mark } from '../ui/mark.tsx';
import { useLong } from '../ui/use-long.ts';
import styles from './starting.module.css';

/** The window before the program has answered: empty for a moment, then it says what it waits for. */
export function Starting() {
  const { t } = useTranslation();
  const isLong = useLong(useApp((state) => !state.lost));
  return (
    <main className={styles.screen}>
      {isLong && (
        <>
          <Mark large />
          <p role="status">{t('shell.connecting')}</p>
        </>
      )}
    </main>
  );
}
