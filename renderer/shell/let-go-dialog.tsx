import { useTranslation } from 'react-i18next';

import { heldSentence } from '../../shared/words/held-sentence.ts';
import { useApp } from '../store/app-state.ts';
import { useLettingGo } from '../store/letting-go.ts';
import { clockTime } from '../store/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './let-go-dialog.module.css';
import { saveBeforeLettingGo } from './save-elsewhere.ts';

/** Before a workshop is let go of that is not all in its file: what happened to the file, and where all of it is. */
export function LetGoDialog() {
  const { t } = useTranslation();
  const asked = useLettingGo((state) => state.asked);
  const replica = useApp((state) => state.replica);
  if (!asked || !replica) return null;
  const { what } = asked;
  const save = async () => {
    if (await saveBeforeLettingGo()) asked.answer(true);
  };
  return (
    <Dialog
      title={t('shell.letGo.title')}
      role="alertdialog"
      onClose={() => asked.answer(false)}
      footer={
        <>
          <Button onPress={() => asked.answer(false)}>{t('shell.cancel')}</Button>
          <Button look="danger" onPress={() => asked.answer(true)}>
            {t('shell.letGo.anyway')}
          </Button>
          <Button look="primary" autoFocus onPress={() => void save()}>
            {t('shell.saveAs')}
          </Button>
        </>
      }
    >
      <div className={styles.text}>
        <p>
          {t(`shell.letGo.${what.code}`, { name: replica.file.name })}{' '}
          {heldSentence(t, what.code, false, clockTime(replica.log.savedAt))}
        </p>
        <p>
          {what.keptAt === null
            ? t('shell.letGo.notKept')
            : t('shell.keptUpTo', { time: clockTime(what.keptAt) })}
        </p>
      </div>
    </Dialog>
  );
}
