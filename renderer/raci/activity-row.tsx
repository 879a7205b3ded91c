import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { RowGap } from '../../shared/gaps/row-gaps.ts';
import type { RaciRow } from '../../shared/raci/derive-raci.ts';
import { wouldAnswer, type Seat } from '../../shared/raci/seats.ts';
import { cellMark } from './grid-keys.ts';
import { LetterMark } from './letter-mark.tsx';
import { Letters } from './letters.tsx';
import styles from './letters-grid.module.css';
import { RowBadges } from './row-badges.tsx';

interface ActivityRowProps {
  readonly row: RaciRow;
  readonly index: number;
  readonly columns: readonly Seat[];
  readonly gaps: readonly RowGap[];
  readonly onlyA: boolean;
  /** The column of the chosen cell, when it is in this row; 0 is the activity itself. */
  readonly chosen: number | null;
}

/** One activity with everybody's letter on it. */
export const ActivityRow = memo(function ActivityRow(props: ActivityRowProps) {
  const { row, index, columns, gaps, onlyA, chosen } = props;
  const { t } = useTranslation();
  const cell = (column: number) => ({
    'data-cell': cellMark({ row: index, column }),
    'aria-selected': column === chosen,
    tabIndex: column === chosen ? 0 : -1,
  });
  return (
    <tr>
      <th scope="row" className={styles.activity} {...cell(0)}>
        <span className={styles.named}>
          <span>{t(`activity.${row.activity}`)}</span>
          <RowBadges row={row} gaps={gaps} />
        </span>
      </th>
      {columns.map((column, at) => (
        <td key={column.key} className={styles.cell} {...cell(at + 1)}>
          <span className={styles.letters}>
            {column.kind === 'nobody' && wouldAnswer(row, column.lane) ? (
              <LetterMark mark="A?" />
            ) : (
              <Letters
                cell={column.kind === 'nobody' ? null : (row.cells[column.at] ?? null)}
                onlyA={onlyA}
              />
            )}
          </span>
        </td>
      ))}
    </tr>
  );
});
