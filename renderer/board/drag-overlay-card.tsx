import { useTranslation } from 'react-i18next';

import { useWorkshop } from '../store/app-state.ts';
import { ChipFace } from './chip.tsx';
import chipStyles from './chip.module.css';
import type { Dragged } from './drag-data.ts';
import styles from './drag-overlay-card.module.css';
import { useAlsoHere } from './held-pointer.ts';

/** What travels under the pointer. */
export function DragOverlayCard({ dragged }: { readonly dragged: Dragged }) {
  const { t } = useTranslation();
  const alsoHere = useAlsoHere();
  const workshop = useWorkshop((replica) => replica.shown);
  if (dragged.kind === 'service') {
    return (
      <div className={styles.service} data-overlay>
        <bdi>{workshop.service.get(dragged.id)?.name}</bdi>
      </div>
    );
  }
  const placement = dragged.kind === 'placement' ? workshop.placement.get(dragged.id) : undefined;
  const stakeholder = workshop.stakeholder.get(placement?.stakeholder ?? dragged.id);
  if (!stakeholder) return null;
  return (
    <div
      className={`${chipStyles.chip} ${stakeholder.kind === 'person' ? '' : chipStyles.square} ${styles.chip}`}
      data-overlay
      data-role={placement?.lane}
    >
      <ChipFace stakeholder={stakeholder}>
        {placement && alsoHere && <span className={styles.also}>{t('board.alsoHere')}</span>}
      </ChipFace>
    </div>
  );
}
