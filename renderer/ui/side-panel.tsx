import { useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';

import { showPanel, useApp, type PanelName } from '../store/app-state.ts';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly name: PanelName;
  readonly title: string;
  /** Null while it is not known yet. */
  readonly count: number | null;
  readonly children: ReactNode;
}

/**
 * A panel beside the board. Where the window is too narrow for it, a tab at the edge takes its place and opens it: the
 * people push the board aside, as they are dragged onto it; the gaps lie over it until one of them has led away.
 */
export function SidePanel({ name, title, count, children }: SidePanelProps) {
  const isOpen = useApp((state) => state.panel === name);
  const tab = useRef<HTMLButtonElement>(null);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return;
    showPanel(null);
    tab.current?.focus();
  };
  const closeBehind = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const stays = currentTarget.contains(relatedTarget) || relatedTarget?.closest('[role="dialog"]');
    if (name === 'gaps' && relatedTarget && !stays) showPanel(null);
  };
  return (
    // Only listens to what its controls are told.
    <div
      role="presentation"
      className={`${styles.side} ${styles[name]}`}
      data-open={isOpen || undefined}
      onKeyDown={closeByKey}
      onBlur={closeBehind}
    >
      <button
        ref={tab}
        type="button"
        className={styles.tab}
        aria-expanded={isOpen}
        onClick={() => showPanel(isOpen ? null : name)}
      >
        {title} <span className={styles.count}>{count}</span>
      </button>
      <aside
        className={styles.panel}
        aria-label={title}
        data-people={name === 'people' || undefined}
        data-gaps={name === 'gaps' || undefined}
      >
        {children}
      </aside>
    </div>
  );
}
