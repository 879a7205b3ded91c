import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { LanePlace } from '../../shared/commands/drop.ts';
import { useWorkshop } from '../store/app-state.ts';
import { pastedLines } from '../ui/pasted-lines.ts';
import { names } from './board-words.ts';
import { closeLaneField, useLaneAdding } from './lane-adding-state.ts';
import styles from './lane-field.module.css';
import { laneOffer, type LaneOption } from './lane-offer.ts';
import { LaneOptions, optionId } from './lane-options.tsx';
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
  /** The option the arrow keys went to; null is the one Enter takes anyway. */
  const [chosen, setChosen] = useState<number | null>(null);
  const workshop = useWorkshop((replica) => replica.shown);
  const offer = useMemo(() => laneOffer(workshop, place, text), [workshop, place, text]);
  const active = chosen ?? offer.first;
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
    setChosen(null);
  };
  const take = (option: LaneOption | undefined) => {
    if (!option || !placeOption(place, option)) return;
    type('');
    keepInSight();
  };
  // The new chip comes in before the field and may push it to the next line.
  const keepInSight = () => requestAnimationFrame(() => field.current?.scrollIntoView({ block: 'nearest' }));
  const step = (by: 1 | -1) => {
    if (isOpen) setChosen((active + by + offer.options.length) % offer.options.length);
    setListed(true);
  };
  const press = (event: KeyboardEvent) => {
    // Keys that compose a Japanese or Chinese word belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key !== 'Enter') return;
    else if (isOpen) take(offer.options[active]);
    // What Enter would take is shown first.
    else setListed(text.trim() !== '');
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
        aria-activedescendant={isOpen ? optionId(list, active) : undefined}
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
        <LaneOptions
          id={list}
          field={field}
          offer={offer}
          active={active}
          onTake={take}
          onClose={() => setListed(false)}
        />
      )}
    </>
  );
}
