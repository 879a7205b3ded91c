import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { LanePlace } from '../../shared/commands/drop.ts';
import { useWorkshop } from '../store/app-state.ts';
import { OptionPopover, optionId } from '../ui/option-popover.tsx';
import { pastedLines } from '../ui/pasted-lines.ts';
import { useOptionKeys } from '../ui/use-option-keys.ts';
import { names } from './board-words.ts';
import { closeLaneField, useLaneAdding } from './lane-adding-state.ts';
import styles from './lane-field.module.css';
import { laneOffer } from './lane-offer.ts';
import { LaneOptionFace } from './lane-option-face.tsx';
import { placeOption, placePasted } from './place-people.ts';

interface LaneFieldProps extends LanePlace {
  readonly placeholder: string;
  readonly onEscape: () => void;
}

/** Type, Enter, and the next. People of the list are on offer as you type; a pasted list goes in as one step. */
export function LaneField({ service, lane, placeholder, onEscape }: LaneFieldProps) {
  const { t } = useTranslation();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const place = useMemo(() => ({ service, lane }), [service, lane]);
  const [text, setText] = useState(() => useLaneAdding.getState().text);
  const [isListed, setListed] = useState(text !== '');
  const workshop = useWorkshop((replica) => replica.shown);
  const offer = useMemo(() => laneOffer(workshop, place, text), [workshop, place, text]);
  const isOpen = isListed && offer.options.length > 0;

  useEffect(() => {
    const input = field.current;
    input?.focus();
    return () => {
      // Gone with its row that was scrolled out of sight, or with the board: it does not open again with them.
      queueMicrotask(() => {
        if (!input?.isConnected) closeLaneField(place);
      });
    };
  }, [place]);

  const type = (next: string) => {
    setText(next);
    setListed(next.trim() !== '');
    keys.startOver();
  };
  const take = (index: number) => {
    const option = offer.options[index];
    if (!option || !placeOption(place, option)) return;
    type('');
    keepInSight();
  };
  // The new chip comes in before the field and may push it to the next line.
  const keepInSight = () => requestAnimationFrame(() => field.current?.scrollIntoView({ block: 'nearest' }));
  const keys = useOptionKeys({
    count: offer.options.length,
    first: offer.first,
    isOpen,
    onOpen: () => setListed(true),
    onTake: take,
  });
  const press = (event: KeyboardEvent) => {
    if (keys.press(event)) {
      if (!event.nativeEvent.isComposing) event.preventDefault();
      return;
    }
    if (event.key === 'Escape') onEscape();
    // What Enter would take is shown first.
    else if (event.key === 'Enter') setListed(text.trim() !== '');
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label={t('placing.addTo', names('', service, lane))}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? optionId(list, keys.active) : undefined}
        placeholder={placeholder}
        value={text}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onPaste={(event) => {
          const lines = pastedLines(event.clipboardData.getData('text'));
          if (lines.length < 2) return;
          event.preventDefault();
          if (!placePasted(place, lines)) return;
          type('');
          keepInSight();
        }}
        onFocus={() => setListed(text.trim() !== '')}
        onBlur={() => {
          setListed(false);
          // Another window in front leaves the focus where it is; what was typed stays to be seen.
          if (text.trim() === '' && document.activeElement !== field.current) closeLaneField(place);
        }}
      />
      {isOpen && (
        <OptionPopover
          id={list}
          label={t('placing.offered')}
          field={field}
          active={keys.active}
          options={offer.options.map((option) => ({
            key: option.kind === 'listed' ? option.stakeholder.id : option.kind,
            content: <LaneOptionFace option={option} />,
          }))}
          more={offer.more}
          onTake={take}
          onClose={() => setListed(false)}
        />
      )}
    </>
  );
}
