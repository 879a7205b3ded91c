import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Lane, Placement } from '../../shared/model/placement.ts';
import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { closeDialog, useWorkshop, type AssignedCard } from '../store/app-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Segments } from '../ui/segments.tsx';
import { startingPlace, useCarry } from './carry.ts';
import { dropCard } from './drop-card.ts';
import { laneChoices, likelyLane } from './lane-choices.ts';
import { LanePicker } from './lane-picker.tsx';
import { ServiceField } from './service-field.tsx';

/** Puts a card into a lane without carrying it there: the same drop, chosen from lists (features.md B6). */
export function AssignDialog({ card }: { readonly card: AssignedCard }) {
  const placement = useWorkshop((replica) => replica.shown.placement.get(card.id)) ?? null;
  const stakeholder = useWorkshop((replica) =>
    replica.shown.stakeholder.get(placement?.stakeholder ?? card.id),
  );
  return stakeholder ? <Assign card={card} stakeholder={stakeholder} placement={placement} /> : null;
}

interface AssignProps {
  readonly card: AssignedCard;
  readonly stakeholder: Stakeholder;
  /** The chip that is assigned; null for someone of the list. */
  readonly placement: Placement | null;
}

function Assign({ card, stakeholder, placement }: AssignProps) {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const [service, setService] = useState<Id | null>(
    () => placement?.service ?? startingPlace()?.service ?? null,
  );
  // Until a lane is chosen it is the likeliest one, which changes with the service.
  const [chosen, setChosen] = useState<Lane | null>(null);
  const [stays, setStays] = useState<'moves' | 'stays'>('moves');

  const choices = service === null ? [] : laneChoices(workshop, stakeholder.id, service);
  const canTake = (lane: Lane | null) => choices.some((one) => one.lane === lane && !one.isThere);
  const lane = canTake(chosen) ? chosen : likelyLane(choices, placement);

  const assign = () => {
    if (service === null || lane === null) return false;
    const place = { kind: 'lane', service, lane } as const;
    if (!dropCard(card, place, stays === 'stays')) return false;
    useCarry.setState({ last: place });
    closeDialog();
    return true;
  };

  return (
    <FormDialog
      title={t('placing.assignTitle', { stakeholder: isolate(stakeholder.name) })}
      onClose={closeDialog}
      onSave={assign}
      saveText={t(placement && stays === 'moves' ? 'placing.move' : 'placing.assign')}
      canSave={lane !== null}
      isChanged={false}
    >
      <ServiceField value={service} onChange={setService} />
      <LanePicker choices={choices} value={lane} onChange={setChosen} />
      {placement && (
        <Segments
          label={t('placing.keepPlace', {
            lane: t(`lane.${placement.lane}.name`),
            service: isolate(workshop.service.get(placement.service)?.name ?? ''),
          })}
          options={[
            { key: 'moves', text: t('placing.leaves') },
            { key: 'stays', text: t('placing.stays') },
          ]}
          value={stays}
          onChange={setStays}
        />
      )}
    </FormDialog>
  );
}
