import { useTranslation } from 'react-i18next';

import { useApp } from '../store/app-state.ts';
import { clockTime } from '../store/words.ts';
import styles from './lost-banner.module.css';

/** The program behind this window has ended: says up to when all is saved, and what to do. */
export function LostBanner() {
  const { t } = useTranslation();
  const lost = useApp((state) => state.lost);
  const savedAt = useApp((state) => state.replica?.log.savedAt ?? null);
  if (!lost) return null;
  return (
    <div role="alert" className={styles.banner}>
      <strong>{t('shell.lost')}</strong>
      <span>{savedAt ? t('shell.lostText', { time: clockTime(savedAt) }) : t('shell.lostTextStart')}</span>
    </div>
  );
}
