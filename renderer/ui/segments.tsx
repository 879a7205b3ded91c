import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';

import styles from './segments.module.css';

interface SegmentsProps<K extends string> {
  readonly label: string;
  /** Where the choices speak for themselves; it is still spoken. */
  readonly hideLabel?: boolean;
  readonly options: readonly { readonly key: K; readonly text: string }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
  /** What the choice brings with it, where that may surprise. */
  readonly consequence?: string | null;
}

/** One of two to four, all in sight. */
export function Segments<K extends string>(props: SegmentsProps<K>) {
  const { label, hideLabel = false, options, value, onChange, consequence } = props;
  return (
    <RadioGroup
      className={styles.segments ?? ''}
      value={value}
      onChange={(key) => onChange(key as K)}
      orientation="horizontal"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.track}>
        {options.map(({ key, text }) => (
          <RadioField key={key} value={key} className={styles.field ?? ''}>
            <RadioButton className={styles.segment ?? ''}>{text}</RadioButton>
          </RadioField>
        ))}
      </div>
      {consequence && (
        <Text slot="description" className={styles.hint ?? ''}>
          {consequence}
        </Text>
      )}
    </RadioGroup>
  );
}
