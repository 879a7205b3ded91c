import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';

import styles from './text-field.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string;
  /** Why it can't stay like this; shown in place of the hint. */
  readonly error?: string | null;
  readonly placeholder?: string;
  /** More than one line. */
  readonly rows?: number;
}

export function TextField({ label, hint, error, placeholder = '', rows, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {rows ? (
        <TextArea className={styles.input ?? ''} rows={rows} placeholder={placeholder} dir="auto" />
      ) : (
        <Input className={styles.input ?? ''} placeholder={placeholder} dir="auto" />
      )}
      {hint && !error && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
