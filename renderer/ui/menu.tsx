import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

import styles from './menu.module.css';

export interface MenuEntry {
  readonly key: string;
  readonly text: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onAction: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a menu below itself. The button is the first child. */
export function MenuButton({ children, ...menu }: MenuProps & { readonly children: ReactNode }) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Entries {...menu} />
      </Popover>
    </MenuTrigger>
  );
}

/**
 * A menu beside something that is no button: a chip, a row. The focus is back there before an entry acts, so that a
 * dialog it opens returns the focus to it, and what removes it can hand the focus on.
 */
export function MenuBeside({
  label,
  entries,
  trigger,
  onClose,
}: MenuProps & { readonly trigger: RefObject<HTMLElement | null>; readonly onClose: () => void }) {
  const acting = entries.map((entry) => ({
    ...entry,
    onAction: () =>
      requestAnimationFrame(() => {
        trigger.current?.focus();
        entry.onAction();
      }),
  }));
  return (
    <Popover
      className={styles.popover ?? ''}
      aria-label={label}
      placement="bottom start"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Entries label={label} entries={acting} onDone={onClose} />
    </Popover>
  );
}

function Entries({ label, entries, onDone }: MenuProps & { readonly onDone?: () => void }) {
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu ?? ''}
      autoFocus="first"
      disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.key)}
      {...(onDone ? { onClose: onDone } : {})}
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.key}
          id={entry.key}
          textValue={entry.text}
          className={`${styles.item} ${entry.danger ? styles.danger : ''}`}
          onAction={entry.onAction}
        >
          {entry.text}
        </MenuItem>
      ))}
    </AriaMenu>
  );
}
