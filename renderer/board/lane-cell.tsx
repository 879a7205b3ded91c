import { useDroppable } from '@dnd-kit/core';
import { memo, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';

import type { Id } from '../../shared/model/id.ts';
import { lanesOf, leadOf, showsLeadTag } from '../../shared/model/lanes.ts';
import type { Lane, Placement } from '../../shared/model/placement.ts';
import { useApp, useWorkshop } from '../store/app-state.ts';
import { CarriedCard } from './carried-card.tsx';
import { useCarry } from './carry.ts';
import { Chip, type LeadTag } from './chip.tsx';
import { laneDropId, type Carry, type Dragged } from './drag-data.ts';
import { LaneAdding } from './lane-adding.tsx';
import styles from './lane-cell.module.css';
import { StripLabel } from './lane-header.tsx';
import { welcome } from './welcome.ts';

const STILL = { disabled: true };

interface LaneProps {
  readonly service: Id;
  readonly lane: Lane;
}

/** One lane of one service: where people are dropped. */
export const LaneCell = memo(function LaneCell({ service, lane }: LaneProps) {
  const { t } = useTranslation();
  const { setNodeRef, isOver, active } = useDroppable({
    id: laneDropId(service, lane),
    // Rows are measured when a drag starts; watching each lane's size costs more than it tells.
    resizeObserverConfig: STILL,
  });
  const name = useWorkshop((replica) => replica.shown.service.get(service)?.name ?? '');
  const carry = useCarry((state) => carriedOver(state.carry, service, lane));
  const held = carry?.dragged ?? (isOver ? (active?.data.current?.['dragged'] as Dragged) : undefined);
  const over = welcome(held, service, lane);
  return (
    <div
      ref={setNodeRef}
      className={`${styles.lane} ${lane === 'provider' ? styles.strip : ''}`}
      data-lane={laneDropId(service, lane)}
      data-role={lane}
      data-over={over ?? undefined}
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

const LaneChips = memo(function LaneChips({ service, lane }: LaneProps) {
  const placements = useApp(
    useShallow((state) => (state.replica ? lanesOf(state.replica.shown, service)[lane] : [])),
  );
  // The chip that had the focus last is the one that Tab comes back to.
  const [focused, setFocused] = useState<Id | null>(null);
  useFocusKept(placements, focused, laneDropId(service, lane));
  const hasLead = leadOf(placements) !== null;
  const stop = placements.some(({ id }) => id === focused) ? focused : placements[0]?.id;
  return placements.map((placement) => (
    <Chip
      key={placement.id}
      placement={placement}
      leadTag={leadTagOf(placement, placements, hasLead)}
      tabStop={placement.id === stop}
      onFocused={setFocused}
    />
  ));
});

/** A chip that leaves its lane with the focus on it hands the focus to the lane's next, or to its question. */
function useFocusKept(placements: readonly Placement[], focused: Id | null, lane: string): void {
  useLayoutEffect(() => {
    const gone = focused !== null && placements.every(({ id }) => id !== focused);
    if (!gone || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-lane="${lane}"] [data-stop]:not([tabindex="-1"])`)?.focus();
  }, [placements, focused, lane]);
}

function carriedOver(carry: Carry | null, service: Id, lane: Lane): Carry | null {
  const at = carry?.at;
  return at?.kind === 'lane' && at.service === service && at.lane === lane ? carry : null;
}

function leadTagOf(placement: Placement, placements: readonly Placement[], hasLead: boolean): LeadTag {
  if (showsLeadTag(placement, placements)) return 'worn';
  if (placements.length < 2) return 'none';
  return hasLead ? 'offered' : 'open';
}
