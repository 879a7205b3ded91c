import { useTranslation } from 'react-i18next';

import type { ReportCell, ReportChart, ReportColumn, ReportRow } from '../../shared/report/report-chart.ts';
import { ACTIVITY_GROUPS } from '../../shared/raci/activities.ts';
import type { ReportNote } from '../../shared/report/report.ts';
import { hatWords } from '../raci/hat-words.ts';
import { LetterMark } from '../raci/letter-mark.tsx';

/** So few people that the table need not give them all its width. */
const FEW = 6;
/** So many rows that they move together, to stay on one sheet. */
const MANY = 12;

/** One table of letters. The activity column stands in each part of a chart too wide for the paper. */
export function LettersTable({
  chart,
  notes,
}: {
  readonly chart: ReportChart;
  readonly notes: readonly ReportNote[];
}) {
  const { t } = useTranslation();
  const { part, parts, columns, rows } = chart;
  return (
    <table className={`letters ${columns.length <= FEW ? 'few' : ''} ${rows.length > MANY ? 'dense' : ''}`}>
      <caption>
        <h3>{parts === 1 ? t('report.chart.title') : t('report.chart.part', { part, parts })}</h3>
        {notes.map((note) => (
          <span key={note}>{t(`report.note.${note}`)}</span>
        ))}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="activity">
            {t('report.chart.activity')}
          </th>
          {columns.map((column, at) => (
            <ColumnHead
              key={keyOf(column)}
              column={column}
              cells={rows.flatMap(({ cells }) => cells.slice(at, at + 1))}
            />
          ))}
        </tr>
      </thead>
      {ACTIVITY_GROUPS.map((group) => {
        const ofGroup = rows.filter((row) => row.group === group);
        return (
          ofGroup.length > 0 && (
            <tbody key={group}>
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {t(`activityGroup.${group}`)}
                </th>
              </tr>
              {ofGroup.map((row) => (
                <ActivityRow key={row.activity} row={row} columns={columns} />
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}

function ColumnHead({
  column: { stakeholder, name, apart, hats },
  cells,
}: {
  readonly column: ReportColumn;
  readonly cells: readonly ReportCell[];
}) {
  const { t } = useTranslation();
  const spokesperson = cells.find((cell) => cell.spokesperson !== null)?.spokesperson ?? null;
  return (
    <th scope="col" data-role={hats[0]?.lane}>
      {stakeholder === null ? (
        <span className="missing">{t('report.service.nobody')}</span>
      ) : (
        <bdi>{name}</bdi>
      )}
      {apart.map((mark) => (
        <bdi key={mark} className="aside">
          {mark}
        </bdi>
      ))}
      {spokesperson !== null && (
        <bdi className="aside">{t('report.chart.spokesperson', { spokesperson })}</bdi>
      )}
      {cells.some(({ unnamed }) => unnamed) && <span className="missing">{t('report.chart.unnamed')}</span>}
      {hats.map((hat) => (
        <span key={hat.lane} className="role" data-role={hat.lane}>
          {hatWords(t, hat)}
        </span>
      ))}
    </th>
  );
}

function ActivityRow({
  row: { activity, lacks, cells },
  columns,
}: {
  readonly row: ReportRow;
  readonly columns: readonly ReportColumn[];
}) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        {t(`activity.${activity}`)}
        {lacks.length > 0 && <span className="missing">{t(`report.chart.lacks.${lacksKey(lacks)}`)}</span>}
      </th>
      {columns.map((column, at) => (
        <td key={keyOf(column)}>
          <Letters cell={cells[at]} />
        </td>
      ))}
    </tr>
  );
}

// A cell without text would be missing from the PDF's tags, and the columns after it would slide left for who listens.
function Letters({ cell }: { readonly cell: ReportCell | undefined }) {
  if (!cell || (cell.letter === null && !cell.candidate)) return <span className="nothing">–</span>;
  return (
    <>
      {cell.candidate && <LetterMark mark="A?" />}
      {cell.letter !== null && <LetterMark mark={cell.letter} />}
    </>
  );
}

function keyOf({ stakeholder, hats }: ReportColumn): string {
  return stakeholder ?? hats[0]?.lane ?? '';
}

function lacksKey(lacks: ReportRow['lacks']): 'A' | 'R' | 'both' {
  return lacks.length > 1 ? 'both' : lacks.includes('A') ? 'A' : 'R';
}
