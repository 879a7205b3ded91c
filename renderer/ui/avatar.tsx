import type { StakeholderKind } from '../../shared/model/stakeholder.ts';
import styles from './avatar.module.css';
import { initialsOf } from './initials.ts';

/** People are round, groups and organisations are rounded squares. Decoration: the name stands beside it. */
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
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}
