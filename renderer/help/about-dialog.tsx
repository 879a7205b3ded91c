import { useTranslation } from 'react-i18next';

import { closeDialog, useApp } from '../store/app-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Mark } from '../ui/mark.tsx';
import styles from './help-text.module.css';

export function AboutDialog() {
  const { t } = useTranslation();
  const host = useApp((state) => state.host);
  if (!host) return null;
  const { version, places } = host;
  return (
    <Dialog title={t('help.about.title')} size="sm" onClose={closeDialog}>
      <p className={styles.version}>
        <Mark />
        <span>{t('help.about.version', { version })}</span>
        <span className={styles.aside}>{t('help.about.licence')}</span>
      </p>
      <dl className={styles.topics}>
        <div>
          <dt>{t('help.about.sends')}</dt>
          <dd>{t('help.about.sendsText')}</dd>
        </div>
        <div>
          <dt>{t('help.about.workshops')}</dt>
          <dd>{t('help.about.workshopsText', { folder: places.workshops })}</dd>
        </div>
        <div>
          <dt>{t('help.about.data')}</dt>
          <dd>{t('help.about.dataText', { folder: places.data })}</dd>
        </div>
        <div>
          <dt>{t('help.about.source')}</dt>
          <dd>{t('help.about.sourceText')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
