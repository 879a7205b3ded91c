import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { RaciRow } from '../../shared/raci/derive-raci.ts';
import type { ViewColumn } from './chart-view.ts';
import { LetterMark } from './letter-mark.tsx';
import styles from './letters-grid.module.css';

interface ActivityRowProps {
  readonly row: RaciRow;
  readonly index: number;
  readonly columns: readonly ViewColumn[];
  /** The column of the chosen cell, when it is in this row. */
  readonly chosen: number | null;
}

/** One activity with everybody's letter on it. */
export const ActivityRow = memo(function ActivityRow({ row, index, columns, chosen }: ActivityRowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row" className={styles.activity}>
        {t(`activity.${row.activity}`)}
      </th>
      {columns.map((column, at) => (
        <td
          key={column.key}
          className={styles.cell}
          data-cell={`${index} ${at}`}
          aria-selected={at === chosen}
          tabIndex={at === chosen ? 0 : -1}
        >
          <span className={styles.letters}>
            <Letters row={row} column={column} />
          </span>
        </td>
      ))}
    </tr>
  );
});

function Letters({ row, column }: { readonly row: RaciRow; readonly column: ViewColumn }) {
  const { t } = useTranslation();
  const nothing = <span className={styles.nothing}>{t('raci.noLetter')}</span>;
  if (column.kind === 'nobody') return row.owner === column.lane ? <LetterMark mark="A?" /> : nothing;
  const cell = row.cells[column.at];
  if (!cell || (cell.letter === null && !cell.candidate)) return nothing;
  return (
    <>
      {cell.candidate && <LetterMark mark="A?" />}
      {cell.letter !== null && <LetterMark mark={cell.letter} />}
    </>
  );
}
