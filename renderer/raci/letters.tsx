import { useTranslation } from 'react-i18next';

import type { RaciCell } from '../../shared/raci/cells.ts';
import { LetterMark } from './letter-mark.tsx';
import styles from './letters.module.css';

interface LettersProps {
  /** Null: nobody there. */
  readonly cell: Pick<RaciCell, 'letter' | 'candidate' | 'unnamed'> | null;
  /** Prints `A` for `A/R`. */
  readonly onlyA: boolean;
}

/** What stands in a cell: `A?` before a letter, a letter, or nothing, which is spoken too. */
export function Letters({ cell, onlyA }: LettersProps) {
  const { t } = useTranslation();
  if (!cell || (cell.letter === null && !cell.candidate)) {
    return <span className={styles.spoken}>{t('raci.noLetter')}</span>;
  }
  const { letter, candidate, unnamed } = cell;
  return (
    <>
      {candidate && <LetterMark mark="A?" />}
      {letter !== null && (
        <span className={unnamed ? styles.unnamed : undefined}>
          <LetterMark mark={onlyA && letter === 'A/R' ? 'A' : letter} />
          {unnamed && <span className={styles.spoken}>{t('raci.spokesperson.missing')}</span>}
        </span>
      )}
    </>
  );
}
