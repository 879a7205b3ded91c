import { useId, type ReactNode, type RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';

import styles from './menu.module.css';

export interface MenuEntry {
  readonly key: string;
  readonly text: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Begins a group of its own: a line stands above it. */
  readonly apart?: boolean;
  /** The key that does the same without the menu. */
  readonly shortcut?: string;
  readonly onAction: () => void;
}

interface MenuProps {
  readonly label: string;
  /** Lines above the entries, of what the menu belongs to. */
  readonly about?: readonly string[];
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
  about = [],
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
      <Entries label={label} about={about} entries={acting} onDone={onClose} />
    </Popover>
  );
}

function Entries({ label, about = [], entries, onDone }: MenuProps & { readonly onDone?: () => void }) {
  const id = useId();
  return (
    <>
      {about.length > 0 && (
        <div id={id} className={styles.about}>
          {about.map((line) => (
            <bdi key={line}>{line}</bdi>
          ))}
        </div>
      )}
      <AriaMenu
        aria-label={label}
        {...(about.length > 0 ? { 'aria-describedby': id } : {})}
        className={styles.menu ?? ''}
        autoFocus="first"
        disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.key)}
        {...(onDone ? { onClose: onDone } : {})}
      >
        {entries.flatMap((entry) => [
          ...(entry.apart
            ? [<Separator key={`above ${entry.key}`} className={styles.separator ?? ''} />]
            : []),
          <MenuItem
            key={entry.key}
            id={entry.key}
            textValue={entry.text}
            className={`${styles.item} ${entry.danger ? styles.danger : ''}`}
            onAction={entry.onAction}
          >
            {entry.text}
            {entry.shortcut !== undefined && <kbd aria-hidden>{entry.shortcut}</kbd>}
          </MenuItem>,
        ])}
      </AriaMenu>
    </>
  );
}
