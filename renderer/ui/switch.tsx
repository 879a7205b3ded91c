import { SwitchButton, SwitchField } from 'react-aria-components';

import styles from './switch.module.css';

interface SwitchProps {
  readonly label: string;
  /** Where the label stands beside it already, in a table. */
  readonly hideLabel?: boolean;
  readonly isOn: boolean;
  /** Shows how it stands, and can't be turned. */
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. The knob stands on the side of what holds, so that its colour need not say it. */
export function Switch({ label, hideLabel = false, isOn, isDisabled = false, onChange }: SwitchProps) {
  return (
    <SwitchField
      className={styles.field ?? ''}
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <SwitchButton className={styles.switch ?? ''}>
        <span className={styles.track} aria-hidden />
        {!hideLabel && <span>{label}</span>}
      </SwitchButton>
    </SwitchField>
  );
}
