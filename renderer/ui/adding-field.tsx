import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { writtenApart } from '../../shared/commands/written-person.ts';
import { notify } from '../store/notices.ts';
import { t } from '../store/words.ts';
import styles from './adding-field.module.css';
import { leaveField } from './leave-field.ts';
import { sayNamesTrouble } from './names-trouble.ts';
import { pastedLines } from './pasted-lines.ts';

interface AddingFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** The key that brings the focus here, shown while the field is empty. */
  readonly shortcut: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** As many names as are taken at once. */
  readonly most: number;
  readonly onAdd: (names: readonly string[]) => boolean;
  readonly onTyping?: (text: string) => void;
}

/** Type, Enter, and the next: adds by name. A pasted list adds all its lines at once. */
export function AddingField(props: AddingFieldProps) {
  const { label, placeholder, shortcut, field, most, onAdd, onTyping } = props;
  const [text, setText] = useState('');
  const cameFrom = useRef<HTMLElement | null>(null);
  const type = (next: string) => {
    setText(next);
    onTyping?.(next);
  };
  const add = (names: readonly string[]) => {
    const trouble = sayNamesTrouble(t, names, most);
    if (trouble !== null) notify('refused', trouble);
    else if (onAdd(names)) type('');
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
        autoComplete="off"
        spellCheck={false}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
        }}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          // Keys that compose a Japanese or Chinese word belong to it.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            // What the text has filtered out may be what the focus goes back to.
            flushSync(() => type(''));
            leaveField(event.currentTarget, cameFrom.current);
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (text.trim() !== '') add(writtenApart(text));
        }}
        onPaste={(event) => {
          const lines = pastedLines(event.clipboardData.getData('text'));
          if (lines.length < 2) return;
          event.preventDefault();
          add(lines);
        }}
      />
      {text === '' && <kbd aria-hidden>{shortcut}</kbd>}
    </div>
  );
}
