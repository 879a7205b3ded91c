import { useTranslation } from 'react-i18next';

import { closeDialog, useApp } from '../store/app-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './help-text.module.css';

const TOPICS = ['roles', 'drop', 'lead', 'gaps', 'saved', 'file', 'copy'] as const;

/** The user guide's essentials, for somebody with the room waiting. */
export function EssentialsDialog() {
  const { t } = useTranslation();
  const folder = useApp((state) => state.host?.places.workshops ?? '');
  return (
    <Dialog title={t('help.essentials.title')} size="md" onClose={closeDialog}>
      <dl className={styles.topics}>
        {TOPICS.map((topic) => (
          <div key={topic}>
            <dt>{t(`help.essentials.${topic}.title`)}</dt>
            <dd>{t(`help.essentials.${topic}.text`, { folder })}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
