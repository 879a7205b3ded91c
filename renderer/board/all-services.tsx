import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';

import type { Id } from '../../shared/model/id.ts';
import { serviceOrder } from '../../shared/model/lanes.ts';
import { useApp } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { rangeWith } from '../ui/range-with.ts';
import { AddServices } from './add-services.tsx';
import styles from './board-grid.module.css';
import { FocusModeButton } from './focus-mode-button.tsx';
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
  const services = useApp(useShallow((state) => (state.replica ? serviceOrder(state.replica.shown) : [])));
  const [focused, setFocused] = useState<Id | null>(null);
  const kept = focused === null ? -1 : services.indexOf(focused);
  const rows = useVirtualizer({
    count: services.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 132,
    overscan: 2,
    scrollMargin: HEADERS,
    scrollPaddingStart: HEADERS,
    scrollPaddingEnd: 24,
    getItemKey: (index) => services[index] ?? index,
    rangeExtractor: useCallback((range: Range) => rangeWith(kept, range), [kept]),
  });
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
          {rows.getVirtualItems().map((item) => {
            const service = services[item.index];
            if (service === undefined) return null;
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className={styles.slot}
                style={{ top: item.start - HEADERS }}
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
