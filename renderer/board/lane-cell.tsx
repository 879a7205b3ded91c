import { memo } from 'react';

import type { Id } from '../../shared/model/id.ts';
import type { Lane } from '../../shared/model/placement.ts';
import { useWorkshop } from '../store/app-state.ts';
import { t } from '../store/words.ts';
import { CarriedCard } from './carried-card.tsx';
import { useCarry } from './carry.ts';
import { laneDropId, type Carry } from './drag-data.ts';
import { LaneAdding } from './lane-adding.tsx';
import { LaneChips } from './lane-chips.tsx';
import styles from './lane-cell.module.css';
import { StripLabel } from './lane-header.tsx';
import { welcome } from './welcome.ts';

interface LaneProps {
  readonly service: Id;
  readonly lane: Lane;
}

/** One lane of one service: where people are dropped. */
export const LaneCell = memo(function LaneCell({ service, lane }: LaneProps) {
  const name = useWorkshop((replica) => replica.shown.service.get(service)?.name ?? '');
  const carry = useCarry((state) => carriedOver(state.carry, service, lane));
  // Under a pointer it is told by the same attribute, and not drawn again (`hold.ts`).
  const over = welcome(carry?.dragged, service, lane, carry?.alsoHere ?? false);
  return (
    <div
      className={`${styles.lane} ${lane === 'provider' ? styles.strip : ''}`}
      data-lane={laneDropId(service, lane)}
      data-role={lane}
      data-over={over ?? undefined}
      data-carried={carry ? '' : undefined}
      role="group"
      aria-label={t('board.laneOf', { lane: t(`lane.${lane}.name`), service: name })}
    >
      {lane === 'provider' && <StripLabel />}
      <LaneChips service={service} lane={lane} />
      {carry && <CarriedCard carry={carry} />}
      <LaneAdding service={service} lane={lane} />
    </div>
  );
});

function carriedOver(carry: Carry | null, service: Id, lane: Lane): Carry | null {
  const place = carry?.at;
  return place?.kind === 'lane' && place.service === service && place.lane === lane ? carry : null;
}
