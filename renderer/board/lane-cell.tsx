import { useDroppable } from '@dnd-kit/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';

import { standsThere } from '../../shared/commands/drop.ts';
import type { Id } from '../../shared/model/id.ts';
import { lanesOf, leadOf, showsLeadTag } from '../../shared/model/lanes.ts';
import type { Lane, Placement } from '../../shared/model/placement.ts';
import { useApp, useWorkshop } from '../store/app-state.ts';
import { Chip, type LeadTag } from './chip.tsx';
import { laneDropId, type Dragged } from './drag-data.ts';
import styles from './lane-cell.module.css';
import { StripLabel } from './lane-header.tsx';

const STILL = { disabled: true };

/** One lane of one service: where people are dropped. */
export const LaneCell = memo(function LaneCell({
  service,
  lane,
}: {
  readonly service: Id;
  readonly lane: Lane;
}) {
  const { t } = useTranslation();
  const { setNodeRef, isOver, active } = useDroppable({
    id: laneDropId(service, lane),
    // Rows are measured when a drag starts; watching each lane's size costs more than it tells.
    resizeObserverConfig: STILL,
  });
  const name = useWorkshop((replica) => replica.shown.service.get(service)?.name ?? '');
  const over = isOver ? welcome(active?.data.current?.['dragged'] as Dragged, service, lane) : null;
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
    </div>
  );
});

const LaneChips = memo(function LaneChips({ service, lane }: { readonly service: Id; readonly lane: Lane }) {
  const { t } = useTranslation();
  const placements = useApp(
    useShallow((state) => (state.replica ? lanesOf(state.replica.shown, service)[lane] : [])),
  );
  if (placements.length === 0) {
    return <span className={styles.empty}>{t(`lane.${lane}.ask`)}</span>;
  }
  const hasLead = leadOf(placements) !== null;
  return placements.map((placement) => (
    <Chip key={placement.id} placement={placement} leadTag={leadTagOf(placement, placements, hasLead)} />
  ));
});

function leadTagOf(placement: Placement, placements: readonly Placement[], hasLead: boolean): LeadTag {
  if (showsLeadTag(placement, placements)) return 'worn';
  if (placements.length < 2) return 'none';
  return hasLead ? 'offered' : 'open';
}

/** Whether the lane under the pointer would take what is dragged. */
function welcome(dragged: Dragged | undefined, service: Id, lane: Lane): 'takes' | 'refuses' | null {
  const workshop = useApp.getState().replica?.shown;
  if (!dragged || !workshop || dragged.kind === 'service') return null;
  const from = dragged.kind === 'placement' ? workshop.placement.get(dragged.id) : undefined;
  const stakeholder = dragged.kind === 'placement' ? from?.stakeholder : dragged.id;
  if (from?.service === service && from.lane === lane) return 'takes';
  return stakeholder !== undefined && standsThere(workshop, stakeholder, { service, lane })
    ? 'refuses'
    : 'takes';
}
