import {
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type CSSProperties,
  type SyntheticEvent,
} from 'react';
import { useTranslation } from 'react-i18next';

import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ACTIVITY_GROUPS } from '../../shared/raci/activities.ts';
import type { RaciChart } from '../../shared/raci/derive-raci.ts';
import { ActivityRow } from './activity-row.tsx';
import type { ViewColumn } from './chart-view.ts';
import { ColumnHead } from './column-head.tsx';
import { cellAfter, type CellAt } from './grid-keys.ts';
import styles from './letters-grid.module.css';

interface LettersGridProps {
  readonly workshop: Workshop;
  readonly service: Service;
  readonly chart: RaciChart;
  readonly columns: readonly ViewColumn[];
  readonly chosen: CellAt;
  readonly onChoose: (cell: CellAt) => void;
  /** The cell under the pointer; null when it left. */
  readonly onPoint: (cell: CellAt | null) => void;
}

/** The table of letters: one tab stop, arrow keys inside. Head and first column stay in sight. */
export function LettersGrid({
  workshop,
  service,
  chart,
  columns,
  chosen,
  onChoose,
  onPoint,
}: LettersGridProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);

  const step = (event: KeyboardEvent): void => {
    const next = cellAfter(chosen, event, { rows: chart.rows.length, columns: columns.length });
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  const choose = (event: SyntheticEvent): void => {
    const cell = cellOf(event.target);
    if (cell) onChoose(cell);
  };
  const point = (event: PointerEvent): void => onPoint(cellOf(event.target));

  return (
    <div className={styles.scroller}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's own data grid is a table
        role="grid"
        className={styles.table}
        style={{ '--columns': columns.length } as CSSProperties}
        aria-label={t('raci.table', { service: service.name })}
        onKeyDown={step}
        onFocus={choose}
        onPointerOver={point}
        onPointerLeave={() => onPoint(null)}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.activity}>
              {t('raci.activity')}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.key} workshop={workshop} column={column} />
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
                    chosen={index === chosen.row ? chosen.column : null}
                  />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </div>
  );
}

/** The cell an event happened in, by the mark `data-cell="row column"`. */
function cellOf(target: EventTarget): CellAt | null {
  const mark = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
  const [row, column] = (mark ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
