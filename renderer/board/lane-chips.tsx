import { memo, useLayoutEffect, useState } from 'react';

import type { Id } from '../../shared/model/id.ts';
import { lanesOf, leadOf, placementsOf, showsLeadTag } from '../../shared/model/lanes.ts';
import type { Lane, Placement } from '../../shared/model/placement.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { useApp } from '../store/app-state.ts';
import type { Replica } from '../store/replica.ts';
import { useShownList } from '../store/shown-list.ts';
import { useViewOnly } from '../store/view-only.ts';
import { liftedCard, useCarry } from './carry.ts';
import { Chip, type LeadTag } from './chip.tsx';
import { laneDropId } from './drag-data.ts';

/**
 * The chips of one lane. What they show is asked for here, lane by lane: chips that listen for themselves are most of
 * what a row takes to come into sight, and each of them is asked again at every drop.
 */
export const LaneChips = memo(function LaneChips({
  service,
  lane,
}: {
  readonly service: Id;
  readonly lane: Lane;
}) {
  const placements = useShownList(({ shown }) => lanesOf(shown, service)[lane]);
  const stakeholders = useShownList(({ shown }) =>
    placements.map((one) => shown.stakeholder.get(one.stakeholder)),
  );
  const elsewhere = useShownList(({ shown }) => placements.map((one) => otherLanes(one, shown)));
  const large = useApp((state) => state.focusMode);
  const lifted = useCarry((state) => {
    const card = liftedCard(state);
    return placements.some(({ id }) => id === card) ? card : null;
  });
  const saving = useShownList((replica) => notInFile(placements, replica));
  // The chip that had the focus last is the one that Tab comes back to.
  const [focused, setFocused] = useState<Id | null>(null);
  useFocusKept(placements, focused, laneDropId(service, lane));
  const hasLead = leadOf(placements) !== null;
  const viewOnly = useViewOnly();
  const stop = placements.some(({ id }) => id === focused) ? focused : placements[0]?.id;
  return placements.map((placement, index) => {
    const { id } = placement;
    const stakeholder = stakeholders[index];
    return (
      stakeholder && (
        <Chip
          key={id}
          placement={placement}
          stakeholder={stakeholder}
          elsewhere={elsewhere[index] ?? ''}
          leadTag={leadTagOf(placement, placements, hasLead, viewOnly)}
          large={large}
          lifted={id === lifted}
          saving={saving.includes(id)}
          tabStop={id === stop}
          onFocused={setFocused}
        />
      )
    );
  });
});

const NONE: readonly Id[] = [];

/** What stands here on screen and not, or not so, in the file. */
function notInFile(placements: readonly Placement[], { predictions, committed }: Replica): readonly Id[] {
  if (predictions.length === 0) return NONE;
  return placements.flatMap((one) => (committed.placement.get(one.id) === one ? NONE : one.id));
}

/** A chip that leaves its lane with the focus on it hands the focus to the lane's next, or to its question. */
function useFocusKept(placements: readonly Placement[], focused: Id | null, lane: string): void {
  useLayoutEffect(() => {
    const gone = focused !== null && placements.every(({ id }) => id !== focused);
    if (!gone || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-lane="${lane}"] [data-stop]:not([tabindex="-1"])`)?.focus();
  }, [placements, focused, lane]);
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

/** The other lanes of the same service they stand in, as one string: equal strings keep the chip as it is. */
function otherLanes(placement: Placement, workshop: Workshop): string {
  return placementsOf(workshop, placement.stakeholder)
    .filter((one) => one.service === placement.service && one.id !== placement.id)
    .map((one) => one.lane)
    .join(' ');
}
