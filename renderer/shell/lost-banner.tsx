import { useTranslation } from 'react-i18next';

import type { Words } from '../../shared/words/words.ts';
import { useApp } from '../store/app-state.ts';
import { clockTime } from '../store/words.ts';
import styles from './lost-banner.module.css';

/** The program behind this window has ended: says up to when all is saved, or where it is kept, and what to do. */
export function LostBanner() {
  const { t } = useTranslation();
  const lost = useApp((state) => state.lost);
  const savedAt = useApp((state) => state.replica?.log.savedAt ?? null);
  const isInFile = useApp((state) => state.isInFile);
  const keptAt = useApp((state) => state.keptAt);
  if (!lost) return null;
  return (
    <div role="alert" className={styles.banner}>
      <strong>{t('shell.lost')}</strong>
      <span>{isInFile ? sayWhatIsSaved(t, savedAt) : sayWhatIsKept(t, keptAt)}</span>
    </div>
  );
}

function sayWhatIsSaved(t: Words, savedAt: string | null): string {
  return savedAt === null ? t('shell.lostTextStart') : t('shell.lostText', { time: clockTime(savedAt) });
}

function sayWhatIsKept(t: Words, keptAt: string | null): string {
  return keptAt === null ? t('shell.lostTextNotKept') : t('shell.lostTextKept', { kept: clockTime(keptAt) });
}
