import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { openDialog, useApp } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { announce } from '../ui/announcer.tsx';
import { MenuBeside, type MenuEntry } from '../ui/menu.tsx';
import { names } from './board-words.ts';
import { cardAt, type Dragged } from './drag-data.ts';
import { openFieldByKey, useLanePaste } from './lane-keys.ts';
import { t as say } from '../store/words.ts';

/** What a press or a key on a card does, for all cards at once: its menu, its dialog, lead, remove. */
export function CardActions({
  className,
  children,
}: {
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const [menu, setMenu] = useState<Dragged | null>(null);
  const trigger = useRef<HTMLElement>(null);
  useLanePaste();

  const open = (event: MouseEvent | KeyboardEvent, always: boolean) => {
    const card = cardAt(event.target);
    if (!card || card.dragged.kind === 'service') return;
    event.preventDefault();
    if (card.dragged.kind === 'placement' && onLeadTag(event.target)) {
      run({ command: 'appointLead', input: { id: card.dragged.id } });
      return;
    }
    if (card.dragged.kind === 'stakeholder' && !always) {
      openDialog({ kind: 'edit-stakeholder', stakeholder: card.dragged.id });
      return;
    }
    trigger.current = card.element;
    setMenu(card.dragged);
  };

  const press = (event: KeyboardEvent) => {
    if (openFieldByKey(event)) {
      event.preventDefault();
      return;
    }
    const card = cardAt(event.target);
    if (!card || event.target !== card.element) return;
    if (event.key === 'Enter') open(event, false);
    else if (event.key === 'ContextMenu') open(event, true);
    else if (event.key === 'Delete') removeCard(card.dragged);
    else if (event.key.toLowerCase() === 'l' && card.dragged.kind === 'placement') {
      run({ command: 'appointLead', input: { id: card.dragged.id } });
    } else return;
    event.preventDefault();
  };

  return (
    <div
      // Only passes on what its cards, which have roles of their own, were asked.
      role="presentation"
      className={className}
      onClick={(event) => open(event, false)}
      onContextMenu={(event) => open(event, true)}
      onKeyDown={press}
    >
      {children}
      {menu && <CardMenu dragged={menu} trigger={trigger} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** The tag that makes somebody lead, on a chip that does not. */
function onLeadTag(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-make-lead]') !== null;
}

function CardMenu({
  dragged,
  trigger,
  onClose,
}: {
  readonly dragged: Dragged;
  readonly trigger: React.RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const workshop = useApp((state) => state.replica?.shown);
  const placement = dragged.kind === 'placement' ? workshop?.placement.get(dragged.id) : undefined;
  const stakeholder = workshop?.stakeholder.get(placement?.stakeholder ?? dragged.id);
  if (!stakeholder) return null;
  const edit: MenuEntry = {
    key: 'edit',
    text: t('board.editStakeholder', { stakeholder: stakeholder.name }),
    onAction: () => openDialog({ kind: 'edit-stakeholder', stakeholder: stakeholder.id }),
  };
  const entries: readonly MenuEntry[] = placement
    ? [
        ...(placement.lead
          ? []
          : [
              {
                key: 'lead',
                text: t('board.makeLead'),
                onAction: () => run({ command: 'appointLead', input: { id: placement.id } }),
              },
            ]),
        edit,
        {
          key: 'remove',
          text: t('board.removeFromLane', { lane: t(`lane.${placement.lane}.name`) }),
          danger: true,
          onAction: () => removeCard(dragged),
        },
      ]
    : [
        edit,
        {
          key: 'remove',
          text: t('people.remove'),
          danger: true,
          onAction: () => removeCard(dragged),
        },
      ];
  return (
    <MenuBeside
      label={t('board.chipMenu', { stakeholder: stakeholder.name })}
      entries={entries}
      trigger={trigger}
      onClose={onClose}
    />
  );
}

/** A chip leaves its lane at once; someone of the list only after the dialog has said what goes too. */
function removeCard(dragged: Dragged): void {
  if (dragged.kind === 'stakeholder') {
    openDialog({ kind: 'remove-stakeholder', stakeholder: dragged.id });
    return;
  }
  const placement = useApp.getState().replica?.shown.placement.get(dragged.id);
  if (!placement) return;
  const { stakeholder, service, lane } = placement;
  if (run({ command: 'removePlacement', input: { id: placement.id } })) {
    announce(say('board.removedSpoken', names(stakeholder, service, lane)));
  }
}
