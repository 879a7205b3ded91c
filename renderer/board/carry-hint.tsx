import { useTranslation } from 'react-i18next';

import { useCarry } from './carry.ts';
import styles from './carry-hint.module.css';

/** While the keyboard carries a card, the keys that do it. Spoken otherwise, so silent here. */
export function CarryHint() {
  const { t } = useTranslation();
  const kind = useCarry(({ carry }) => carry?.dragged.kind ?? null);
  if (kind === null) return null;
  return (
    <div className={styles.hint} aria-hidden data-carry-hint>
      {kind !== 'service' && (
        <span>
          <kbd>←</kbd> <kbd>→</kbd> {t('board.carryHint.lanes')}
        </span>
      )}
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('board.carryHint.services')}
      </span>
      {kind === 'placement' && (
        <span>
          <kbd>C</kbd> {t('board.carryHint.alsoHere')}
        </span>
      )}
      <span>
        <kbd>Enter</kbd> {t('board.carryHint.drop')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('board.carryHint.back')}
      </span>
    </div>
  );
}
