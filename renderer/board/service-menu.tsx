import { MoreHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';

import type { Command } from '../../shared/commands/catalogue.ts';
import { stepService } from '../../shared/commands/drop.ts';
import type { Id } from '../../shared/model/id.ts';
import { openDialog, useApp } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { useViewOnly } from '../store/view-only.ts';
import { t } from '../store/words.ts';
import { MenuBeside, type MenuEntry } from '../ui/menu.tsx';
import { PlainButton } from '../ui/plain-button.tsx';
import { focusOn } from './focus-mode.ts';
import styles from './service-cell.module.css';

/** What can be done with a service. One stands in every row, so the menu itself is made when it is asked for. */
export function ServiceMenu({ service, name }: { readonly service: Id; readonly name: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const label = t('board.serviceMenu', { service: name });
  const viewOnly = useViewOnly();
  const edit: MenuEntry = {
    key: 'edit',
    text: t(viewOnly ? 'shell.viewOnly.see' : 'board.editService'),
    onAction: () => openDialog({ kind: 'edit-service', service }),
  };
  const focus: MenuEntry = {
    key: 'focus',
    text: t('board.showOnly'),
    shortcut: t('board.focusMode.key'),
    onAction: () => focusOn(service),
  };
  const steps = (): readonly MenuEntry[] => [
    {
      key: 'up',
      apart: true,
      text: t('board.moveUp'),
      disabled: stepFrom(service, -1) === null,
      onAction: () => move(service, -1),
    },
    {
      key: 'down',
      text: t('board.moveDown'),
      disabled: stepFrom(service, 1) === null,
      onAction: () => move(service, 1),
    },
    {
      key: 'remove',
      text: t('board.removeService'),
      danger: true,
      apart: true,
      onAction: () => openDialog({ kind: 'remove-service', service }),
    },
  ];
  return (
    <span className={styles.menu} onPointerDown={(event) => event.stopPropagation()}>
      <PlainButton
        ref={button}
        look="ghost"
        size="icon"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        // Not a stop of Tab in every row: an arrow leads to it from the name, and the menu key opens it there.
        tabIndex={-1}
        data-aside
        onClick={() => setOpen(true)}
      >
        <MoreHorizontal size={16} aria-hidden />
      </PlainButton>
      {isOpen && (
        <MenuBeside
          label={label}
          trigger={button}
          onClose={() => setOpen(false)}
          entries={viewOnly ? [edit, focus] : [edit, focus, ...steps()]}
        />
      )}
    </span>
  );
}

/** Null where there is nothing above it, or below. */
function stepFrom(service: Id, by: -1 | 1): Command | null {
  const workshop = useApp.getState().replica?.shown;
  return workshop ? stepService(workshop, service, by) : null;
}

function move(service: Id, by: -1 | 1): void {
  const command = stepFrom(service, by);
  if (command) run(command);
}
