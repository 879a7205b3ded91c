import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

import { Button } from './button.tsx';
import styles from './menu.module.css';

interface ChoiceMenuProps<K extends string> {
  readonly label: string;
  /** What the button shows. */
  readonly sign: ReactNode;
  readonly options: readonly { readonly key: K; readonly text: string }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}

/** A button with a menu of which one entry holds. */
export function ChoiceMenu<K extends string>(props: ChoiceMenuProps<K>) {
  const { label, sign, options, value, onChange } = props;
  return (
    <MenuTrigger>
      <span title={label}>
        <Button look="ghost" size="icon" aria-label={label}>
          {sign}
        </Button>
      </span>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <AriaMenu
          aria-label={label}
          className={styles.menu ?? ''}
          autoFocus="first"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[value]}
          onSelectionChange={(keys) => {
            const chosen = options.find(({ key }) => keys !== 'all' && keys.has(key));
            if (chosen) onChange(chosen.key);
          }}
        >
          {options.map(({ key, text }) => (
            <MenuItem key={key} id={key} textValue={text} className={`${styles.item} ${styles.choice}`}>
              {text}
              {key === value && <Check size={15} aria-hidden />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
