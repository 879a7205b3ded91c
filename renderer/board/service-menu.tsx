import { MoreHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';

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
    text: t('board.focusMode.on'),
    onAction: () => focusOn(service),
  };
  const steps: readonly MenuEntry[] = [
    { key: 'up', text: t('board.moveUp'), onAction: () => move(service, -1) },
    { key: 'down', text: t('board.moveDown'), onAction: () => move(service, 1) },
    {
      key: 'remove',
      text: t('board.removeService'),
      danger: true,
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
        onClick={() => setOpen(true)}
      >
        <MoreHorizontal size={16} aria-hidden />
      </PlainButton>
      {isOpen && (
        <MenuBeside
          label={label}
          trigger={button}
          onClose={() => setOpen(false)}
          entries={viewOnly ? [edit, focus] : [edit, focus, ...steps]}
        />
      )}
    </span>
  );
}

function move(service: Id, by: -1 | 1): void {
  const workshop = useApp.getState().replica?.shown;
  const command = workshop ? stepService(workshop, service, by) : null;
  if (command) run(command);
}
