import { useState, type RefObject } from 'react';

import { TEXT_LIMITS } from '../../shared/model/text.ts';
import styles from './adding-field.module.css';
import { pastedLines } from './pasted-lines.ts';

interface AddingFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** The key that brings the focus here, shown while the field is empty. */
  readonly shortcut: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onAdd: (names: readonly string[]) => boolean;
  readonly onTyping?: (text: string) => void;
}

/** Type, Enter, and the next: adds by name. A pasted list adds all its lines at once. */
export function AddingField(props: AddingFieldProps) {
  const { label, placeholder, shortcut, field, onAdd, onTyping } = props;
  const [text, setText] = useState('');
  const type = (next: string) => {
    setText(next);
    onTyping?.(next);
  };
  return (
    <div className={styles.field}>
      <input
        ref={field}
        className={styles.input}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        dir="auto"
        maxLength={TEXT_LIMITS.name}
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            type('');
            event.currentTarget.blur();
          }
          // An Enter that ends the composition of a Japanese or Chinese word adds nothing yet.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (text.trim() !== '' && onAdd([text])) type('');
        }}
        onPaste={(event) => {
          const lines = pastedLines(event.clipboardData.getData('text'));
          if (lines.length < 2) return;
          event.preventDefault();
          if (onAdd(lines)) type('');
        }}
      />
      {text === '' && <kbd aria-hidden>{shortcut}</kbd>}
    </div>
  );
}
