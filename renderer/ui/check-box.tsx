import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';

import styles from './check-box.module.css';

interface CheckBoxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** The label; it may run over several lines. */
  readonly children: ReactNode;
}

/** Something agreed to or chosen, which only counts once the dialog it stands in is done. */
export function CheckBox({ children, ...rest }: CheckBoxProps) {
  return (
    <CheckboxField {...rest} className={styles.field ?? ''}>
      <CheckboxButton className={styles.button ?? ''}>
        <span className={styles.box} aria-hidden>
          <Check size={13} strokeWidth={3} />
        </span>
        <span className={styles.label}>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
