import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';

import choice from './option-list.module.css';
import styles from './combo-field.module.css';
import { offerFor, TYPED, type ComboOption } from './combo-options.ts';

interface ComboFieldProps {
  readonly label: string;
  readonly hint?: string | null;
  readonly error?: string | null;
  readonly options: readonly ComboOption[];
  readonly chosen: string | null;
  /** What the field shows: the chosen option's text, or what was typed. */
  readonly text: string;
  readonly onChoose: (key: string) => void;
  readonly onType: (text: string) => void;
}

/** Choose from a list by typing, or type something that is not in it: then "Add …" is on offer. */
export function ComboField(props: ComboFieldProps) {
  const { label, hint, error, options, chosen, text, onChoose, onType } = props;
  const { t } = useTranslation();
  const [typedChosen, setTypedChosen] = useState(false);
  const { options: shown, offersTyped, more } = offerFor(options, chosen, text);
  const items = offersTyped ? [...shown, { key: TYPED, text }] : shown;
  return (
    <ComboBox
      className={choice.choice ?? ''}
      isInvalid={Boolean(error)}
      allowsCustomValue
      items={items}
      value={chosen ?? (typedChosen && offersTyped ? TYPED : null)}
      inputValue={text}
      onChange={(key) => {
        setTypedChosen(key === TYPED);
        if (key !== null && key !== TYPED) onChoose(String(key));
      }}
      onInputChange={(next) => {
        setTypedChosen(false);
        onType(next);
      }}
    >
      <Label className={choice.label ?? ''}>{label}</Label>
      <div className={styles.box}>
        <Input className={styles.input ?? ''} dir="auto" spellCheck={false} />
        <Button className={styles.arrow ?? ''}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      {hint && !error && (
        <Text slot="description" className={choice.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={`${choice.popover} ${styles.popover}`} offset={4}>
        <ListBox<ComboOption> className={`${choice.list} ${styles.list}`}>
          {(option) => (
            <ListBoxItem id={option.key} textValue={option.text} className={choice.option ?? ''}>
              <bdi>
                {option.key === TYPED ? t('dialog.addNamed', { name: option.text.trim() }) : option.text}
              </bdi>
              {option.detail && <bdi className={styles.detail}>{option.detail}</bdi>}
            </ListBoxItem>
          )}
        </ListBox>
        {more > 0 && <p className={styles.more}>{t('dialog.more', { count: more })}</p>}
      </Popover>
    </ComboBox>
  );
}
