import { useEffect, useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBoxContext, FormContext, RadioGroupContext, TextFieldContext } from 'react-aria-components';

import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './form-dialog.module.css';

interface FormDialogProps {
  readonly title: string;
  readonly size?: 'sm' | 'md';
  readonly onClose: () => void;
  /** False when something can't stay as it is: the field says why, and the first such field gets the focus. */
  readonly onSave: (form: HTMLFormElement) => boolean;
  readonly saveText?: string;
  /** Saving is under way: the focus stays where it is. */
  readonly isBusy?: boolean;
  /** There is something to save yet. */
  readonly canSave?: boolean;
  /** Only shows what is there: the fields can be read and copied from, and there is nothing to save. */
  readonly isReadOnly?: boolean;
  /** Something was typed: a press beside the dialog must not throw it away. */
  readonly isChanged: boolean;
  /** Stands opposite the buttons. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

// Not React Aria's own Form: it hands its `onSubmit` down, and a dialog opened from a field would save this one too.
const OWN_SENTENCES = { validationBehavior: 'aria' } as const;

/** A dialog of fields. Enter saves (Ctrl+Enter where Enter is a new line), Escape cancels. */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    size = 'md',
    onClose,
    onSave,
    saveText,
    isBusy = false,
    canSave = true,
    isReadOnly = false,
    isChanged,
    aside,
    children,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState(0);

  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  useEffect(() => {
    const saveFromNote = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    const element = form.current;
    element?.addEventListener('keydown', saveFromNote);
    return () => element?.removeEventListener('keydown', saveFromNote);
  }, []);

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog opened from a field of this one is its child in React, though not on the page.
    event.stopPropagation();
    if (isReadOnly) onClose();
    else if (!isBusy && canSave && !onSave(event.currentTarget)) setRefused((times) => times + 1);
  };

  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      closesOutside={!isChanged}
      footer={
        <>
          {aside && !isReadOnly && <div className={styles.start}>{aside}</div>}
          <Button onPress={onClose}>{t(isReadOnly ? 'shell.closeShown' : 'shell.cancel')}</Button>
          {!isReadOnly && (
            <Button type="submit" form={id} look="primary" aria-disabled={isBusy} isDisabled={!canSave}>
              {saveText ?? t('shell.save')}
            </Button>
          )}
        </>
      }
    >
      <form ref={form} id={id} className={styles.form} noValidate onSubmit={submit}>
        <FormContext.Provider value={OWN_SENTENCES}>
          {isReadOnly ? <ShownFields>{children}</ShownFields> : children}
        </FormContext.Provider>
      </form>
    </Dialog>
  );
}

const SHOWN = { isReadOnly: true } as const;

/** Every field within can be read, and copied from. */
function ShownFields({ children }: { readonly children: ReactNode }) {
  return (
    <TextFieldContext.Provider value={SHOWN}>
      <ComboBoxContext.Provider value={SHOWN}>
        <RadioGroupContext.Provider value={SHOWN}>{children}</RadioGroupContext.Provider>
      </ComboBoxContext.Provider>
    </TextFieldContext.Provider>
  );
}

/** Two fields side by side. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}
