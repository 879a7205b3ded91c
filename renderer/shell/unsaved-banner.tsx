import { useTranslation } from 'react-i18next';

import { heldSentence } from '../../shared/words/held-sentence.ts';
import { useApp, useWorkshop } from '../store/app-state.ts';
import { clockTime, sayCommitTrouble } from '../store/words.ts';
import { Button } from '../ui/button.tsx';
import { openAgain, saveAs } from './save-elsewhere.ts';
import styles from './unsaved-banner.module.css';

/**
 * The last change is not in the file: says why, where all before it is, and offers to go on: in another file, or in the
 * same one opened anew.
 */
export function UnsavedBanner() {
  const { t } = useTranslation();
  const unsaved = useApp((state) => state.unsaved);
  const isInFile = useApp((state) => state.isInFile);
  const keptAt = useApp((state) => state.keptAt);
  const workshop = useWorkshop(({ shown }) => shown);
  const savedAt = useWorkshop(({ log }) => log.savedAt);
  if (!unsaved) return null;
  return (
    <div role="alert" className={styles.banner} data-unsaved>
      <p>
        {sayCommitTrouble(workshop, unsaved)} {heldSentence(t, unsaved.code, isInFile, clockTime(savedAt))}
        {keptAt !== null && ` ${t('shell.keptUpTo', { time: clockTime(keptAt) })}`}
      </p>
      {unsaved.code === 'stopped' ? (
        <Button onPress={() => void openAgain()}>{t('shell.openAgain')}</Button>
      ) : (
        <Button onPress={() => void saveAs('shell.rescueName')}>{t('shell.saveAs')}</Button>
      )}
    </div>
  );
}
