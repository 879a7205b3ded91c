import type { ReactNode } from 'react';

import styles from './panel-head.module.css';

/** The head of a panel beside the board: what it lists, how many, and what belongs under that. */
export function PanelHead({
  title,
  count,
  children,
}: {
  readonly title: string;
  /** Null while it is not known yet. */
  readonly count: number | null;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      {children}
    </header>
  );
}
