import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { servicesInOrder } from '../../shared/model/lanes.ts';
import { useWorkshop } from '../store/app-state.ts';
import { findByName } from '../ui/name-search.ts';
import { OptionPopover, optionId } from '../ui/option-popover.tsx';
import { useOptionKeys } from '../ui/use-option-keys.ts';
import styles from './service-field.module.css';

/** Enough to scroll through; typing finds the rest. */
const MOST_SHOWN = 100;

interface ServiceFieldProps {
  readonly value: Id | null;
  readonly onChange: (service: Id) => void;
}

/** Chooses a service by typing a part of its name: the best match is taken by Enter. */
export function ServiceField({ value, onChange }: ServiceFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const workshop = useWorkshop((replica) => replica.shown);
  /** What is being typed; null shows the service that is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isListed, setListed] = useState(false);
  const found = useMemo(
    () => findByName(servicesInOrder(workshop), ({ name }) => name, typed ?? '').map(({ one }) => one),
    [workshop, typed],
  );
  const shown = found.slice(0, MOST_SHOWN);
  const isOpen = isListed && shown.length > 0;
  const close = () => {
    setListed(false);
    setTyped(null);
  };
  const take = (index: number) => {
    const service = shown[index];
    if (service) onChange(service.id);
    close();
    keys.startOver();
  };
  const keys = useOptionKeys({
    count: shown.length,
    first:
      typed === null
        ? Math.max(
            0,
            shown.findIndex((one) => one.id === value),
          )
        : 0,
    isOpen,
    onOpen: () => setListed(true),
    onTake: take,
  });
  const list = `${id}-list`;

  useEffect(() => field.current?.focus(), []);

  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {t('placing.service')}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          className={styles.field}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          aria-activedescendant={isOpen ? optionId(list, keys.active) : undefined}
          value={typed ?? workshop.service.get(value ?? '')?.name ?? ''}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            setListed(true);
            keys.startOver();
          }}
          onKeyDown={(event) => {
            if (keys.press(event)) {
              if (!event.nativeEvent.isComposing) event.preventDefault();
            } else if (event.key === 'Escape' && (isOpen || typed !== null)) {
              // It closes the list; the next one closes the dialog.
              event.stopPropagation();
              close();
            }
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setListed(true)}
          onBlur={close}
        />
        <ChevronDown size={16} aria-hidden className={styles.arrow} />
      </div>
      {isListed && shown.length === 0 && <p className={styles.none}>{t('placing.noService')}</p>}
      {isOpen && (
        <OptionPopover
          id={list}
          label={t('placing.services')}
          field={field}
          active={keys.active}
          options={shown.map(({ id: key, name }) => ({ key, content: <bdi>{name}</bdi> }))}
          more={found.length - shown.length}
          onTake={take}
          onClose={() => setListed(false)}
        />
      )}
    </div>
  );
}
