import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';

import { openDialog, type AssignedCard } from '../store/app-state.ts';
import { appointLead } from './appoint-lead.ts';
import { CardMenu } from './card-menu.tsx';
import { cardAt } from './drag-data.ts';
import { openFieldByKey, useLanePaste } from './lane-keys.ts';
import { removeCard } from './remove-card.ts';

/** What a press or a key on a card does, for all cards at once: its menu, its dialog, lead, remove. */
export function CardActions({
  className,
  children,
}: {
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const [menu, setMenu] = useState<AssignedCard | null>(null);
  const trigger = useRef<HTMLElement>(null);
  useLanePaste();

  /** Someone of the list is opened by a press; their menu takes its button, or the way menus are asked for. */
  const open = (event: MouseEvent | KeyboardEvent, asksForMenu: boolean) => {
    const card = cardAt(event.target);
    if (!card) return;
    if (card.dragged.kind === 'service') {
      if (asksForMenu && openAside(card.element)) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (isOn(event.target, '[data-make-lead]')) {
      appointLead(card.dragged.id);
      return;
    }
    if (card.dragged.kind === 'stakeholder' && !asksForMenu && !isOn(event.target, '[data-card-menu]')) {
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
    if (card?.dragged.kind === 'service' && event.key === 'ContextMenu') open(event, true);
    if (!card || event.target !== card.element) return;
    if (event.key === 'Enter') open(event, false);
    else if (event.key === 'ContextMenu') open(event, true);
    else if (event.key === 'Delete') removeCard(card.dragged);
    else if (event.key.toLowerCase() === 'l' && card.dragged.kind === 'placement') {
      appointLead(card.dragged.id);
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
      {menu && <CardMenu card={menu} trigger={trigger} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** A service has its own menu, under its own button. */
function openAside(service: HTMLElement): boolean {
  const button = service.querySelector<HTMLElement>('[data-aside]');
  if (button?.ariaExpanded === 'false') button.click();
  return button !== null;
}

function isOn(target: EventTarget, part: string): boolean {
  return target instanceof Element && target.closest(part) !== null;
}
