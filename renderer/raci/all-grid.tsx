import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';

import { rowGapsOf } from '../../shared/gaps/row-gaps.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { announce } from '../ui/announcer.tsx';
import { AllGridHead } from './all-grid-head.tsx';
import styles from './all-grid.module.css';
import { AllGridRow } from './all-row.tsx';
import { crowdOf } from './all-crowd.ts';
import { subjectOf, type AllColumn, type AllRow } from './all-rows.ts';
import { sizesFor } from './all-sizes.ts';
import { bringIntoSight, showWhole } from './bring-into-sight.ts';
import { cellAfter, cellMark, cellOf, within, type CellAt } from './grid-keys.ts';
import { showServiceChart } from './raci-view.ts';
import { ReadingCard } from './reading-card.tsx';
import { readingWords, type ReadingWords } from './reading-words.ts';
import { settle } from './row-badges.tsx';
import { isEmpty, type Subject } from './subject.ts';
import { useDrawn } from './use-drawn.ts';
import { useLowWindow } from './use-low-window.ts';
import { usePointedColumn } from './use-pointed-column.ts';
import { useReading } from './use-reading.ts';
import { useWidth } from './use-width.ts';

interface AllGridProps {
  readonly workshop: Workshop;
  readonly rows: readonly AllRow[];
  readonly columns: readonly AllColumn[];
  readonly onlyA: boolean;
}

/** The letters of all services: one tab stop, arrow keys inside. Head, first column and the service stay in sight. */
export function AllGrid({ workshop, rows, columns, onlyA }: AllGridProps) {
  const { t } = useTranslation();
  const room = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const subjectAt = (at: CellAt): Subject | null => {
    const row = rows[at.row];
    const column = at.column === 0 ? null : (columns[at.column - 1] ?? null);
    return row ? subjectOf(row, column) : null;
  };
  const [wanted, setWanted] = useState<CellAt>({ row: 0, column: 0 });
  const reading = useReading((at) => {
    const subject = subjectAt(at);
    return subject === null || isEmpty(subject);
  });
  const size = { rows: rows.length, columns: columns.length + 1 };
  const chosen = within(wanted, size);
  const crowd = useMemo(() => crowdOf(t, workshop, rows, columns), [t, workshop, rows, columns]);
  const sizes = sizesFor(crowd.heads, useWidth(room), useLowWindow());
  const drawn = useDrawn(scroller, rows, columns.length, chosen, sizes);

  const wordsAt = (at: CellAt): ReadingWords | null => {
    const subject = subjectAt(at);
    return subject && readingWords(t, workshop, subject);
  };
  usePointedColumn(table);

  const onKey = (event: KeyboardEvent): void => {
    const row = rows[chosen.row];
    if (event.key === 'Enter' && row && chosen.column === 0) return enter(workshop, row);
    const next = cellAfter(chosen, event, size);
    if (!next) return;
    event.preventDefault();
    // The cell may not be drawn yet: it is once it is chosen.
    flushSync(() => setWanted(next));
    drawn.reveal(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${cellMark(next)}"]`)
      ?.focus({ preventScroll: true });
    showWhole(scroller.current);
  };
  const read = reading.at && wordsAt(within(reading.at, size));

  return (
    <div ref={room} className={styles.room}>
      <div
        ref={scroller}
        className={styles.scroller}
        style={
          {
            '--head': `${sizes.head}px`,
            '--activity': `${sizes.activity}px`,
            '--column': `${sizes.column}px`,
          } as CSSProperties
        }
        onScroll={bringIntoSight}
      >
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's own data grid is a table
          role="grid"
          className={`${styles.table} ${sizes.rotated ? styles.rotated : ''}`}
          style={{ width: sizes.activity + columns.length * sizes.column }}
          aria-label={t('raci.all.table')}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          onKeyDown={onKey}
          {...reading.handlers}
          onFocus={(event) => {
            const cell = cellOf(event.target);
            if (cell) {
              setWanted(cell);
              announce(wordsAt(cell)?.spoken ?? '');
            }
            reading.handlers.onFocus(event);
          }}
        >
          <AllGridHead columns={columns} crowd={crowd} drawn={drawn.columns} sizes={sizes} />
          <tbody>
            {drawn.rows.map((piece) => {
              const { index } = piece;
              if (index === null) {
                return (
                  <tr key={piece.key} aria-hidden>
                    <td aria-hidden style={{ height: piece.gap, padding: 0, border: 0 }} />
                  </tr>
                );
              }
              const row = rows[index];
              return (
                row && (
                  <AllGridRow
                    key={index}
                    row={row}
                    index={index}
                    columns={columns}
                    drawn={drawn.columns}
                    onlyA={onlyA}
                    chosen={index === chosen.row ? chosen.column : null}
                  />
                )
              );
            })}
          </tbody>
        </table>
      </div>
      {read && reading.at && (
        <ReadingCard
          words={read}
          at={reading.at}
          grid={table}
          onHold={reading.onHold}
          onLeave={reading.onLeave}
        />
      )}
    </div>
  );
}

/** Enter on a service shows its chart; on an activity that lacks something, where to settle that. */
function enter(workshop: Workshop, row: AllRow): void {
  if (row.kind === 'service') return showServiceChart(row.service.id);
  const [gap] = rowGapsOf(workshop, row.service.id).get(row.row.activity) ?? [];
  if (gap) settle(row.row, gap);
}
