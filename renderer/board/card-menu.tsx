import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { isolate } from '../../shared/words/isolate.ts';
import { openDialog, useWorkshop, type AssignedCard } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { MenuBeside, type MenuEntry } from '../ui/menu.tsx';
import { appointLead } from './appoint-lead.ts';
import { aboutChip } from './chip-words.ts';
import { removeCard } from './remove-card.ts';

interface CardMenuProps {
  readonly card: AssignedCard;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What can be done with a chip, or with someone of the list. */
export function CardMenu({ card, trigger, onClose }: CardMenuProps) {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const viewOnly = useViewOnly();
  const placement = workshop.placement.get(card.id);
  const stakeholder = workshop.stakeholder.get(placement?.stakeholder ?? card.id);
  if (!stakeholder) return null;

  const lead: MenuEntry = {
    key: 'lead',
    text: t('board.makeLead'),
    shortcut: t('board.key.lead'),
    onAction: () => appointLead(card.id),
  };
  const assign: MenuEntry = {
    key: 'assign',
    text: t('placing.assignTo'),
    disabled: workshop.service.size === 0,
    onAction: () => openDialog({ kind: 'assign', card }),
  };
  const task: MenuEntry = {
    key: 'task',
    text: t('placing.task'),
    onAction: () => openDialog({ kind: 'task', placement: card.id }),
  };
  const edit: MenuEntry = {
    key: 'edit',
    text: t(viewOnly ? 'board.seeStakeholder' : 'board.editStakeholder', {
      stakeholder: isolate(stakeholder.name),
    }),
    onAction: () => openDialog({ kind: 'edit-stakeholder', stakeholder: stakeholder.id }),
  };
  const remove: MenuEntry = {
    key: 'remove',
    text: placement
      ? t('board.removeFromLane', { lane: t(`lane.${placement.lane}.name`) })
      : t('people.remove'),
    danger: true,
    apart: true,
    shortcut: t('board.key.remove'),
    onAction: () => removeCard(card),
  };
  return (
    <MenuBeside
      label={t('board.chipMenu', { stakeholder: stakeholder.name })}
      about={placement ? aboutChip(placement, workshop) : []}
      entries={
        viewOnly
          ? [edit]
          : [
              ...(placement && !placement.lead ? [lead] : []),
              assign,
              ...(placement ? [task] : []),
              edit,
              remove,
            ]
      }
      trigger={trigger}
      onClose={onClose}
    />
  );
}
