import { useWorkshop } from '../store/app-state.ts';
import type { Dragged } from './drag-data.ts';
import styles from './drag-overlay-card.module.css';
import { useAlsoHere } from './held-pointer.ts';
import { OverlayChip } from './overlay-chip.tsx';

/** What travels under the pointer. */
export function DragOverlayCard({ dragged }: { readonly dragged: Dragged }) {
  const alsoHere = useAlsoHere();
  const lane = useWorkshop(({ shown }) => shown.placement.get(dragged.id)?.lane);
  if (dragged.kind === 'service') return <OverlayService service={dragged.id} />;
  return (
    <div className={styles.person} data-role={lane}>
      <OverlayChip dragged={dragged} alsoHere={alsoHere} />
    </div>
  );
}

function OverlayService({ service }: { readonly service: string }) {
  const name = useWorkshop(({ shown }) => shown.service.get(service)?.name);
  return (
    <div className={styles.service} data-overlay>
      <bdi>{name}</bdi>
    </div>
  );
}
