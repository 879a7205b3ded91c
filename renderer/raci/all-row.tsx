import { memo, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { rowGapsOf } from '../../shared/gaps/row-gaps.ts';
import { isMissing, wouldAnswer } from '../../shared/raci/seats.ts';
import { useWorkshop } from '../store/app-state.ts';
import styles from './all-grid.module.css';
import { columnIn, type AllColumn, type AllRow } from './all-rows.ts';
import { cellMark } from './grid-keys.ts';
import { LaneMarks, MissingMark } from './lane-marks.tsx';
import { LetterMark } from './letter-mark.tsx';
import { Letters } from './letters.tsx';
import { showServiceChart } from './raci-view.ts';
import { RowBadges } from './row-badges.tsx';
import { ServiceFlags } from './service-flags.tsx';
import { sameDrawn, type Drawn } from './with-gaps.ts';

interface RowProps {
  readonly index: number;
  readonly columns: readonly AllColumn[];
  readonly drawn: readonly Drawn[];
  readonly onlyA: boolean;
  /** The column of the chosen cell, when it is in this row; 0 is the first. */
  readonly chosen: number | null;
}

interface AllGridRowProps extends RowProps {
  readonly row: AllRow;
}

/** One service with the lanes everybody stands in, or one of its activities with everybody's letter. */
export const AllGridRow = memo(function AllGridRow({ row, ...rest }: AllGridRowProps) {
  return row.kind === 'service' ? <ServiceRow row={row} {...rest} /> : <ActivityRow row={row} {...rest} />;
}, sameRow);

/** Most rows stay as they are while the grid scrolls, and while another service changes. */
function sameRow(a: AllGridRowProps, b: AllGridRowProps): boolean {
  return (
    a.row.kind === b.row.kind &&
    a.row.service === b.row.service &&
    a.row.chart === b.row.chart &&
    (a.row.kind === 'service' || (b.row.kind === 'activity' && a.row.row === b.row.row)) &&
    a.index === b.index &&
    a.columns === b.columns &&
    a.onlyA === b.onlyA &&
    a.chosen === b.chosen &&
    sameDrawn(a.drawn, b.drawn)
  );
}

function ServiceRow({ row, ...rest }: RowProps & { readonly row: AllRow & { readonly kind: 'service' } }) {
  const { t } = useTranslation();
  const { service, chart } = row;
  return (
    <tr className={styles.service} aria-rowindex={rest.index + 2}>
      <th scope="rowgroup" aria-colindex={1} {...cellProps(rest, 0)}>
        <span className={styles.named}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.open}
            title={service.name}
            onClick={() => showServiceChart(service.id)}
          >
            <bdi>{service.name}</bdi>
          </button>
          {chart.columns.length === 0 ? (
            <small>{t('raci.all.nobody')}</small>
          ) : (
            <ServiceFlags service={service.id} compact />
          )}
        </span>
      </th>
      <Cells {...rest}>
        {(column) => {
          if (column.kind === 'nobody') {
            return isMissing(chart, column.lane) && <MissingMark lane={column.lane} />;
          }
          const at = columnIn(chart, column.stakeholder);
          return at !== undefined && <LaneMarks hats={chart.columns[at]?.hats ?? []} />;
        }}
      </Cells>
    </tr>
  );
}

function ActivityRow({ row, ...rest }: RowProps & { readonly row: AllRow & { readonly kind: 'activity' } }) {
  const { t } = useTranslation();
  const { service, chart, row: letters } = row;
  const gaps = useWorkshop(({ shown }) => rowGapsOf(shown, service.id).get(letters.activity));
  return (
    <tr className={styles.activity} aria-rowindex={rest.index + 2}>
      <th scope="row" aria-colindex={1} {...cellProps(rest, 0)}>
        <span className={styles.named}>
          <span className={styles.text}>{t(`activity.${letters.activity}`)}</span>
          {gaps && <RowBadges row={letters} gaps={gaps} />}
        </span>
      </th>
      <Cells {...rest}>
        {(column) => {
          if (column.kind === 'nobody') {
            const asked = isMissing(chart, column.lane) && wouldAnswer(letters, column.lane);
            return (
              <span className={styles.letters}>
                {asked ? <LetterMark mark="A?" /> : <Letters cell={null} onlyA={rest.onlyA} />}
              </span>
            );
          }
          const at = columnIn(chart, column.stakeholder);
          return (
            <span className={styles.letters}>
              <Letters cell={at === undefined ? null : (letters.cells[at] ?? null)} onlyA={rest.onlyA} />
            </span>
          );
        }}
      </Cells>
    </tr>
  );
}

/** The cells of a row that are drawn. */
function Cells({
  children,
  ...row
}: RowProps & { readonly children: (column: AllColumn) => ReactNode }): ReactNode {
  return row.drawn.map((piece) => {
    const { index } = piece;
    if (index === null) return <td key={piece.key} aria-hidden style={gapStyle(piece.gap)} />;
    const column = row.columns[index];
    return (
      column && (
        <td key={column.key} aria-colindex={index + 2} {...cellProps(row, index + 1)}>
          {children(column)}
        </td>
      )
    );
  });
}

export function gapStyle(width: number): CSSProperties {
  return { width, padding: 0 };
}

function cellProps({ index, chosen }: RowProps, column: number) {
  return {
    'data-cell': cellMark({ row: index, column }),
    'aria-selected': column === chosen,
    tabIndex: column === chosen ? 0 : -1,
  };
}
