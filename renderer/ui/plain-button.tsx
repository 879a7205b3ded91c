import type { ComponentProps } from 'react';

import styles from './button.module.css';

interface PlainButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'> {
  readonly look: 'ghost' | 'link';
  readonly size?: 'md' | 'icon';
}

/** Looks like `Button`, for places that draw dozens at once: there React Aria's costs more than all that stands around it. */
export function PlainButton({ look, size = 'md', ...rest }: PlainButtonProps) {
  return <button {...rest} type="button" className={`${styles.button} ${styles[look]} ${styles[size]}`} />;
}
