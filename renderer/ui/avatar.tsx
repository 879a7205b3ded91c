import type { StakeholderKind } from '../../shared/model/stakeholder.ts';
import styles from './avatar.module.css';
import { initialsOf } from './initials.ts';

/**
 * People are round, groups and organisations are rounded squares. Decoration, drawn by the style sheet:
 * the name stands beside it, and who steers by voice says what is written. */
export function Avatar({
  name,
  kind,
  size = 'md',
}: {
  readonly name: string;
  readonly kind: StakeholderKind;
  readonly size?: 'sm' | 'md';
}) {
  return (
    <span
      className={`${styles.avatar} ${styles[size]} ${kind === 'person' ? '' : styles.square}`}
      data-initials={initialsOf(name)}
      aria-hidden
    />
  );
}
