import { useWorkshop } from '../store/app-state.ts';
import { t } from '../store/words.ts';
import { ChipFace } from './chip.tsx';
import chipStyles from './chip.module.css';
import type { Dragged } from './drag-data.ts';
import styles from './overlay-chip.module.css';

/** A person in the air, under the pointer or over the lane that the keyboard has reached. */
export function OverlayChip({
  dragged,
  alsoHere,
}: {
  readonly dragged: Dragged;
  readonly alsoHere: boolean;
}) {
  const workshop = useWorkshop((replica) => replica.shown);
  const placement = dragged.kind === 'placement' ? workshop.placement.get(dragged.id) : undefined;
  const stakeholder = workshop.stakeholder.get(placement?.stakeholder ?? dragged.id);
  if (!stakeholder) return null;
  return (
    <div
      className={`${chipStyles.chip} ${stakeholder.kind === 'person' ? '' : chipStyles.square} ${styles.chip}`}
      data-overlay
    >
      <ChipFace stakeholder={stakeholder}>
        {placement && alsoHere && <span className={styles.also}>{t('board.alsoHere')}</span>}
      </ChipFace>
    </div>
  );
}
