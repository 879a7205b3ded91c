import { useEffect, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Popover } from 'react-aria-components';

import styles from './option-popover.module.css';

interface OptionPopoverProps {
  readonly id: string;
  readonly label: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Index of the option that Enter takes. */
  readonly active: number;
  readonly options: readonly { readonly key: string; readonly content: ReactNode }[];
  /** How many more there are than are shown. */
  readonly more: number;
  readonly onTake: (index: number) => void;
  readonly onClose: () => void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** A list of options under a field, which keeps the focus and says which of them is the active one. */
export function OptionPopover(props: OptionPopoverProps) {
  const { id, label, field, active, options, more, onTake, onClose } = props;
  const { t } = useTranslation();
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  // As wide as a wide field, and wide enough for names under a narrow one.
  const width = field.current?.offsetWidth ?? 0;
  return (
    <Popover
      className={styles.popover ?? ''}
      style={{ minWidth: `max(232px, ${width}px)`, maxWidth: `max(340px, ${width}px)` }}
      triggerRef={field}
      isOpen
      isNonModal
      placement="bottom start"
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div
        id={id}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        className={styles.list}
        // A press on an option must not take the focus out of the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map(({ key, content }, index) => (
          <button
            key={key}
            id={optionId(id, index)}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onClick={() => onTake(index)}
          >
            {content}
          </button>
        ))}
      </div>
      {more > 0 && <p className={styles.more}>{t('dialog.more', { count: more })}</p>}
    </Popover>
  );
}
