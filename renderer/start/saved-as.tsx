import { useTranslation } from 'react-i18next';

import type { FileRef } from '../../shared/api/replies.ts';
import { Button } from '../ui/button.tsx';
import styles from './saved-as.module.css';

interface SavedAsProps {
  /** Null while nothing is known yet: there is no title. */
  readonly file: FileRef | null;
  readonly error: string | null;
  readonly onChoose: () => void;
}

/** Where the new workshop goes, before it goes there. */
export function SavedAs({ file, error, onChoose }: SavedAsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.saved}>
      <div className={styles.head}>
        <span className={styles.label}>{t('start.create.savedAs')}</span>
        <Button look="link" onPress={onChoose}>
          {t('start.create.choosePlace')}
        </Button>
      </div>
      {file ? (
        <p className={styles.file} data-saved-as>
          <bdi>{file.place}</bdi> / <bdi className={styles.name}>{file.name}</bdi>
        </p>
      ) : (
        <p className={styles.file}>{t('start.create.followsTitle')}</p>
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
