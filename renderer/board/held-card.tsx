import { useLayoutEffect, useRef } from 'react';

import { useWorkshop } from '../store/app-state.ts';
import { t } from '../store/words.ts';
import type { Dragged } from './drag-data.ts';
import { followPointer, type Grip } from './follow-pointer.ts';
import styles from './held-card.module.css';
import { useAlsoHere } from './held-pointer.ts';
import { OverlayChip } from './overlay-chip.tsx';

/** What travels under the pointer. Drawn once: each step of the pointer only moves it. */
export function HeldCard({ dragged, grip }: { readonly dragged: Dragged; readonly grip: Grip }) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (card.current ? followPointer(card.current, grip) : undefined), [grip]);
  return (
    <div ref={card} className={styles.held}>
      {dragged.kind === 'service' ? <HeldService service={dragged.id} /> : <HeldPerson dragged={dragged} />}
    </div>
  );
}

function HeldPerson({ dragged }: { readonly dragged: Dragged }) {
  const alsoHere = useAlsoHere();
  const lane = useWorkshop(({ shown }) => shown.placement.get(dragged.id)?.lane);
  return (
    <div className={styles.person} data-role={lane} data-held>
      <OverlayChip dragged={dragged} alsoHere={alsoHere} />
      <span className={styles.reason}>{t('placing.isThere')}</span>
    </div>
  );
}

function HeldService({ service }: { readonly service: string }) {
  const name = useWorkshop(({ shown }) => shown.service.get(service)?.name);
  return (
    <div className={styles.service} data-overlay>
      <bdi>{name}</bdi>
    </div>
  );
}
