import { TextField } from '../ui/text-field.tsx';

interface PassPhraseFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly isShown: boolean;
  readonly autoFocus?: boolean;
}

/** What is typed is covered until it is to be seen, and no browser offers to keep it. */
export function PassPhraseField({ isShown, hint, autoFocus = false, ...rest }: PassPhraseFieldProps) {
  return (
    <TextField
      {...rest}
      {...(hint === undefined ? {} : { hint })}
      autoFocus={autoFocus}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
    />
  );
}
