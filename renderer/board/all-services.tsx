import { useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { lanesOf, serviceOrder } from '../../shared/model/lanes.ts';
import { useApp } from '../store/app-state.ts';
import { useShownList } from '../store/shown-list.ts';
import { useViewOnly } from '../store/view-only.ts';
import { rangeWith } from '../ui/range-with.ts';
import { AddServices } from './add-services.tsx';
import styles from './board-grid.module.css';
import { FocusModeButton } from './focus-mode-button.tsx';
import { guessedHeight } from './guessed-height.ts';
import { LaneHeaders } from './lane-header.tsx';
import { onReveal } from './reveal.ts';
import { ServiceRow } from './service-row.tsx';

/** Height of the lane headers that stay put above the rows, in pixels, with the space above them. */
const HEADERS = 92;

/** Services down, lanes across. Only the rows in sight, two beyond, and the one with the focus are in the page. */
export function AllServices() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const viewOnly = useViewOnly();
  const services = useShownList(({ shown }) => serviceOrder(shown));
  const [focused, setFocused] = useState<Id | null>(null);
  const kept = focused === null ? -1 : services.indexOf(focused);
  const rows = useVirtualizer({
    count: services.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => guessedAt(services[index]), [services]),
    // Before it is measured, so that the first rows are drawn along with the window around them.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    overscan: 2,
    scrollMargin: HEADERS,
    scrollPaddingStart: HEADERS,
    scrollPaddingEnd: 24,
    getItemKey: useCallback((index: number) => services[index] ?? index, [services]),
    rangeExtractor: useCallback((range: Range) => rangeWith(kept, range), [kept]),
  });
  const wanted = rows.getVirtualItems();
  // A row that only comes nearer is drawn in pieces, between frames, also when the board opens; one that is in sight already
  // at once.
  const ahead = useDeferredValue(wanted, inSight(wanted, rows.range));
  const drawn = covers(ahead, rows.range) ? ahead : wanted;
  useEffect(() => onReveal((index) => rows.scrollToIndex(index, { align: 'auto' })), [rows]);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-board-scroller
      onFocus={({ target }) =>
        setFocused(target.closest<HTMLElement>('[data-service-row]')?.dataset['serviceRow'] ?? null)
      }
    >
      <div className={styles.inner}>
        <div className={styles.headers}>
          <div className={styles.corner}>{services.length > 0 && <FocusModeButton />}</div>
          <LaneHeaders />
        </div>
        {services.length === 0 && (
          <div className={styles.invitation}>
            <h2>{t(viewOnly ? 'shell.viewOnly.noServices' : 'board.empty.title')}</h2>
            {!viewOnly && <p>{t('board.empty.text')}</p>}
          </div>
        )}
        <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ index }) => {
            const service = services[index];
            // Where it stands now: rows above it may have been measured since.
            const place = rows.measurementsCache[index];
            if (service === undefined || place === undefined) return null;
            return (
              <div
                key={service}
                ref={rows.measureElement}
                data-index={index}
                className={styles.slot}
                style={{ top: place.start - HEADERS }}
              >
                <ServiceRow service={service} />
              </div>
            );
          })}
        </div>
        {!viewOnly && <AddServices />}
      </div>
    </div>
  );
}

function guessedAt(service: Id | undefined): number {
  const workshop = useApp.getState().replica?.shown;
  return workshop && service !== undefined ? guessedHeight(lanesOf(workshop, service), window.innerWidth) : 0;
}

type Sight = Pick<Range, 'startIndex' | 'endIndex'> | null;

function inSight(items: readonly VirtualItem[], sight: Sight): readonly VirtualItem[] {
  return sight === null
    ? items
    : items.filter(({ index }) => index >= sight.startIndex && index <= sight.endIndex);
}

/** Whether all rows in sight are among these. */
function covers(items: readonly VirtualItem[], sight: Sight): boolean {
  if (sight === null) return true;
  const there = new Set(items.map(({ index }) => index));
  for (let index = sight.startIndex; index <= sight.endIndex; index += 1) {
    if (!there.has(index)) return false;
  }
  return true;
}
