import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { openDialog } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { openFile } from './opening.ts';
import { sayWhen } from './say-when.ts';
import { dismissSuddenEnd, loadSuddenEnd, useSuddenEnd } from './sudden-end.ts';
import styles from './sudden-end-card.module.css';

/** The program stopped the last time without its user's doing: when, that nothing saved is lost, and the way back in. */
export function SuddenEndCard() {
  const { t } = useTranslation();
  const end = useSuddenEnd((state) => state.end);
  useEffect(() => void loadSuddenEnd(), []);
  if (!end) return null;
  const { file, report, stoppedAt, copyWaitsFor } = end;
  const goOn = async () => {
    if (file && (await openFile(file, true))) await dismissSuddenEnd();
  };
  return (
    <section className={styles.card} aria-labelledby="sudden-end">
      <div>
        <h2 id="sudden-end">{t('start.suddenEnd.title', { when: sayWhen(stoppedAt) })}</h2>
        <p>
          {copyWaitsFor === null
            ? t('start.suddenEnd.text')
            : t('start.suddenEnd.textCopy', { service: t(`synced.service.${copyWaitsFor}`) })}
        </p>
        <div className={styles.actions}>
          {file && (
            <Button onPress={() => void goOn()}>{t('start.suddenEnd.open', { title: file.title })}</Button>
          )}
          <Button look="link" onPress={() => openDialog({ kind: 'crash-report', text: report })}>
            {t('start.suddenEnd.report')}
          </Button>
        </div>
      </div>
      <Button
        look="ghost"
        size="icon"
        aria-label={t('shell.dismiss')}
        onPress={() => void dismissSuddenEnd()}
      >
        <X size={16} aria-hidden />
      </Button>
    </section>
  );
}
