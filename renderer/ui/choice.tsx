import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';

import styles from './choice.module.css';

export interface Option {
  readonly key: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** One of a few: a list that opens below its field. */
export function Choice({ label, hint, options, value, onChange }: ChoiceProps) {
  return (
    <Select
      className={styles.choice ?? ''}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.key} textValue={option.text} className={styles.option ?? ''}>
              <bdi>{option.text}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
