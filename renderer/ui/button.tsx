import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

import styles from './button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: 'plain' | 'primary' | 'ghost' | 'danger' | 'link';
  readonly size?: 'md' | 'lg' | 'icon';
}

export function Button({ look = 'plain', size = 'md', ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`${styles.button} ${styles[look]} ${styles[size]}`} />;
}
