import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { rowGapsOf, type RowGap } from '../../shared/gaps/row-gaps.ts';
import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ACTIVITY_GROUPS } from '../../shared/raci/activities.ts';
import type { RaciChart } from '../../shared/raci/derive-raci.ts';
import type { Seat } from '../../shared/raci/seats.ts';
import { ActivityRow } from './activity-row.tsx';
import { chartSizes } from './chart-sizes.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { ColumnHead } from './column-head.tsx';
import { cellAfter, cellMark, cellOf, type CellAt } from './grid-keys.ts';
import styles from './letters-grid.module.css';
import { ReadingCard } from './reading-card.tsx';
import type { ReadingWords } from './reading-words.ts';
import { settle } from './row-badges.tsx';
import { usePointedColumn } from './use-pointed-column.ts';
import type { Reading } from './use-reading.ts';
import { useWidth } from './use-width.ts';

interface LettersGridProps {
  readonly workshop: Workshop;
  readonly service: Service;
  readonly chart: RaciChart;
  readonly columns: readonly Seat[];
  readonly onlyA: boolean;
  readonly chosen: CellAt;
  readonly onChoose: (cell: CellAt) => void;
  readonly reading: Reading;
  /** For a card at the cell; null where a panel beside the chart says it. */
  readonly card: { readonly words: ReadingWords; readonly onlyNarrow: boolean } | null;
}

const NO_GAPS: readonly RowGap[] = [];

/** The table of letters: one tab stop, arrow keys inside. Head and first column stay in sight. */
export function LettersGrid(props: LettersGridProps) {
  const { workshop, service, chart, columns, onlyA, chosen, onChoose, reading, card } = props;
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const gaps = rowGapsOf(workshop, service.id);
  const names = columns.map((column) =>
    column.kind === 'nobody'
      ? t('raci.nobody')
      : (workshop.stakeholder.get(column.column.stakeholder)?.name ?? ''),
  );
  const sizes = chartSizes(names, useWidth(scroller));

  usePointedColumn(table);

  const onKey = (event: KeyboardEvent): void => {
    const row = chart.rows[chosen.row];
    const [gap] = (row && gaps.get(row.activity)) ?? NO_GAPS;
    if (event.key === 'Enter' && row && gap && chosen.column === 0) return settle(row, gap);
    const next = cellAfter(chosen, event, { rows: chart.rows.length, columns: columns.length + 1 });
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-cell="${cellMark(next)}"]`)?.focus();
  };

  return (
    <div className={styles.room}>
      <div ref={scroller} className={styles.scroller} onScroll={bringIntoSight}>
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's own data grid is a table
          role="grid"
          className={`${styles.table} ${sizes.rotated ? styles.rotated : ''}`}
          style={
            {
              '--columns': columns.length,
              '--activity': `${sizes.activity}px`,
              '--column': `${sizes.column}px`,
            } as CSSProperties
          }
          aria-label={t('raci.table', { service: service.name })}
          onKeyDown={onKey}
          {...reading.handlers}
          onFocus={(event) => {
            const cell = cellOf(event.target);
            if (cell) onChoose(cell);
            reading.handlers.onFocus(event);
          }}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.activity}>
                {t('raci.activity')}
              </th>
              {columns.map((column, index) => (
                <ColumnHead
                  key={column.key}
                  workshop={workshop}
                  column={column}
                  at={index + 1}
                  cells={
                    column.kind === 'nobody' ? [] : chart.rows.flatMap(({ cells }) => cells[column.at] ?? [])
                  }
                />
              ))}
            </tr>
          </thead>
          {ACTIVITY_GROUPS.map((group) => {
            const rows = chart.rows
              .map((row, index) => ({ row, index }))
              .filter(({ row }) => row.group === group);
            return (
              rows.length > 0 && (
                <tbody key={group}>
                  <tr className={styles.group}>
                    <th scope="rowgroup" colSpan={columns.length + 1}>
                      <span>{t(`activityGroup.${group}`)}</span>
                    </th>
                  </tr>
                  {rows.map(({ row, index }) => (
                    <ActivityRow
                      key={row.activity}
                      row={row}
                      index={index}
                      columns={columns}
                      gaps={gaps.get(row.activity) ?? NO_GAPS}
                      onlyA={onlyA}
                      chosen={index === chosen.row ? chosen.column : null}
                    />
                  ))}
                </tbody>
              )
            );
          })}
        </table>
        {card && reading.at && (
          <ReadingCard
            words={card.words}
            at={reading.at}
            grid={table}
            onHold={reading.onHold}
            onLeave={reading.onLeave}
            onlyNarrow={card.onlyNarrow}
          />
        )}
      </div>
    </div>
  );
}
