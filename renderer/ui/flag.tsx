import type { ReactNode } from 'react';

import styles from './flag.module.css';

/** A short state in words, never by colour alone. */
export function Flag({
  tone,
  children,
}: {
  readonly tone: 'good' | 'warn' | 'bad' | 'plain';
  readonly children: ReactNode;
}) {
  return <span className={`${styles.flag} ${styles[tone]}`}>{children}</span>;
}
