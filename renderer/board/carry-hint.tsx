import { useTranslation } from 'react-i18next';

import { useCarry } from './carry.ts';
import styles from './carry-hint.module.css';
import type { Dragged } from './drag-data.ts';

/** While a card is up, the keys that carry it, or that go with the pointer. Spoken otherwise, so silent here. */
export function CarryHint() {
  const carried = useCarry(({ carry }) => carry?.dragged.kind ?? null);
  const held = useCarry((state) => state.held?.dragged.kind ?? null);
  if (carried !== null) return <KeyHint kind={carried} />;
  return held === null ? null : <PointerHint kind={held} />;
}

function PointerHint({ kind }: { readonly kind: Dragged['kind'] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.hint} aria-hidden data-pointer-hint>
      {kind === 'placement' && (
        <span>
          <kbd>{t('board.carryHint.ctrl')}</kbd> {t('board.carryHint.alsoHere')}
        </span>
      )}
      <span>
        <kbd>Esc</kbd> {t('board.carryHint.back')}
      </span>
    </div>
  );
}

function KeyHint({ kind }: { readonly kind: Dragged['kind'] }) {
  const { t } = useTranslation();
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
