import { useTranslation } from 'react-i18next';

import type { Difference } from '../../shared/compare/differences.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { differenceSentence } from '../../shared/words/difference-sentence.ts';
import styles from './differences-list.module.css';

interface DifferencesListProps {
  readonly now: Workshop;
  readonly earlier: Workshop;
  readonly differences: readonly Difference[];
}

/** What going back would change, kind by kind. */
export function DifferencesList({ now, earlier, differences }: DifferencesListProps) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={styles.head}>{t('restore.differs')}</h3>
      {differences.length === 0 ? (
        <p className={styles.none}>{t('restore.sameAsNow')}</p>
      ) : (
        <ul className={styles.list}>
          {differences.map((difference) => (
            <li key={difference.code} dir="auto">
              {differenceSentence(t, { now, earlier }, difference)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
