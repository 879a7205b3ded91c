import { memo, useLayoutEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';

import type { Id } from '../../shared/model/id.ts';
import { lanesOf, leadOf, showsLeadTag } from '../../shared/model/lanes.ts';
import type { Lane, Placement } from '../../shared/model/placement.ts';
import { useApp, useWorkshop } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { t } from '../store/words.ts';
import { CarriedCard } from './carried-card.tsx';
import { useCarry } from './carry.ts';
import { Chip, type LeadTag } from './chip.tsx';
import { laneDropId, type Carry, type DropPlace } from './drag-data.ts';
import { LaneAdding } from './lane-adding.tsx';
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
  const held = useCarry((state) => (isAt(state.held?.over, service, lane) ? state.held?.dragged : undefined));
  const over = welcome(carry?.dragged ?? held, service, lane);
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

const LaneChips = memo(function LaneChips({ service, lane }: LaneProps) {
  const placements = useApp(
    useShallow((state) => (state.replica ? lanesOf(state.replica.shown, service)[lane] : [])),
  );
  // The chip that had the focus last is the one that Tab comes back to.
  const [focused, setFocused] = useState<Id | null>(null);
  useFocusKept(placements, focused, laneDropId(service, lane));
  const hasLead = leadOf(placements) !== null;
  const viewOnly = useViewOnly();
  const stop = placements.some(({ id }) => id === focused) ? focused : placements[0]?.id;
  return placements.map((placement) => (
    <Chip
      key={placement.id}
      placement={placement}
      leadTag={leadTagOf(placement, placements, hasLead, viewOnly)}
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
  return isAt(carry?.at, service, lane) ? carry : null;
}

function isAt(place: DropPlace | null | undefined, service: Id, lane: Lane): boolean {
  return place?.kind === 'lane' && place.service === service && place.lane === lane;
}

function leadTagOf(
  placement: Placement,
  placements: readonly Placement[],
  hasLead: boolean,
  viewOnly: boolean,
): LeadTag {
  if (showsLeadTag(placement, placements)) return 'worn';
  if (placements.length < 2 || viewOnly) return 'none';
  return hasLead ? 'offered' : 'open';
}
