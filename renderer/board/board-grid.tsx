import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';

import { servicesInOrder } from '../../shared/model/lanes.ts';
import type { Lane } from '../../shared/model/placement.ts';
import { useApp } from '../store/app-state.ts';
import { AddServices } from './add-services.tsx';
import styles from './board-grid.module.css';
import { LaneHeader } from './lane-header.tsx';
import { onReveal } from './reveal.ts';
import { ServiceRow } from './service-row.tsx';

const HEADERS: readonly Lane[] = ['customer', 'user', 'sponsor'];

/** Services down, lanes across. Only the rows in sight, and two beyond, are in the page. */
export const BoardGrid = memo(function BoardGrid() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const services = useApp(
    useShallow((state) =>
      state.replica ? servicesInOrder(state.replica.shown).map((service) => service.id) : [],
    ),
  );
  const rows = useVirtualizer({
    count: services.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 132,
    overscan: 2,
    getItemKey: (index) => services[index] ?? index,
  });
  useEffect(() => onReveal((index) => rows.scrollToIndex(index, { align: 'auto' })), [rows]);
  return (
    <main ref={scroller} className={styles.board} aria-label={t('board.label')} data-board tabIndex={-1}>
      <div className={styles.inner}>
        <div className={styles.headers}>
          <div className={styles.corner} />
          {HEADERS.map((lane) => (
            <LaneHeader key={lane} lane={lane} />
          ))}
        </div>
        {services.length === 0 && (
          <div className={styles.invitation}>
            <h2>{t('board.empty.title')}</h2>
            <p>{t('board.empty.text')}</p>
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
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ServiceRow service={service} />
              </div>
            );
          })}
        </div>
        <AddServices />
      </div>
    </main>
  );
});
