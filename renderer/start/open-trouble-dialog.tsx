import { useTranslation } from 'react-i18next';

import type { Words } from '../../shared/words/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { NextSteps } from './next-steps.tsx';
import styles from './open-trouble-dialog.module.css';
import { OpeningProgress } from './opening-progress.tsx';
import { putTroubleAside, useOpening, type OpeningTrouble } from './opening.ts';
import { sayOpenTrouble } from './say-open-trouble.ts';
import { sayWhen } from './say-when.ts';

/** What is being opened, when that takes a while, and why it was not, with what to do next. */
export function OpenTroubleDialog() {
  const { t } = useTranslation();
  const slow = useOpening((state) => state.slow);
  const trouble = useOpening((state) => state.trouble);
  if (slow !== null) return <OpeningProgress text={t('shell.opening', { name: slow })} />;
  if (trouble === null) return null;
  const { title, text } = inWords(t, trouble);
  return (
    <Dialog
      title={title}
      role="alertdialog"
      onClose={putTroubleAside}
      footer={
        <>
          <Button onPress={putTroubleAside}>{t('start.opening.close')}</Button>
          {trouble.kind === 'open' && <NextSteps {...trouble} />}
        </>
      }
    >
      <p className={styles.text}>{text}</p>
      {trouble.kind === 'open' && trouble.rescueFrom !== undefined && (
        <p className={styles.rescue} role="status">
          {t('restore.rescue.text', { when: sayWhen(trouble.rescueFrom), name: trouble.file.name })}
        </p>
      )}
      {trouble.kind === 'open' && <p className={styles.place}>{trouble.file.place}</p>}
    </Dialog>
  );
}

function inWords(t: Words, trouble: OpeningTrouble): { readonly title: string; readonly text: string } {
  if (trouble.kind === 'open') {
    const hasRestorePoint = trouble.rescueFrom !== undefined;
    return sayOpenTrouble(t, trouble.file.name, trouble.trouble, sayWhen, hasRestorePoint);
  }
  return {
    title: t('start.opening.writeTitle'),
    text: t(`trouble.write.${trouble.trouble.code}`, { name: trouble.name }),
  };
}
