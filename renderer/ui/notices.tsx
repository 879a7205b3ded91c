import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useApp } from '../store/app-state.ts';
import { dismiss } from '../store/notices.ts';
import { Button } from './button.tsx';
import styles from './notices.module.css';

/** Sentences at the foot of the window. Spoken by the announcer, so the region itself is silent. */
export function Notices() {
  const { t } = useTranslation();
  const notices = useApp((state) => state.notices);
  const besideDialog = useApp((state) => state.dialog !== null);
  return (
    <section
      className={styles.notices}
      aria-label={t('shell.notices')}
      data-notices
      data-beside-dialog={besideDialog || undefined}
    >
      {notices.map(({ key, tone, text }) => (
        <div key={key} className={`${styles.notice} ${styles[tone]}`}>
          <span dir="auto">{text}</span>
          <Button look="ghost" size="icon" aria-label={t('shell.dismiss')} onPress={() => dismiss(key)}>
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
    </section>
  );
}
