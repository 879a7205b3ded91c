import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciChart } from '../../shared/raci/derive-raci.ts';
import { show } from '../store/app-state.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Flag } from '../ui/flag.tsx';
import { cellSentence } from './cell-sentence.ts';
import { tallyOf, type ChartTally } from './chart-tally.ts';
import { viewColumns } from './chart-view.ts';
import type { CellAt } from './grid-keys.ts';
import { LettersGrid } from './letters-grid.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import styles from './service-chart.module.css';

interface ServiceChartProps {
  readonly workshop: Workshop;
  readonly service: Service;
  readonly chart: RaciChart;
}

/** The chart of one service, and why its letters are what they are. */
export function ServiceChart({ workshop, service, chart }: ServiceChartProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<CellAt>({ row: 0, column: 0 });
  const [pointed, setPointed] = useState<CellAt | null>(null);
  const columns = viewColumns(chart);
  const at = within(chosen, chart.rows.length, columns.length);
  const nobody = chart.columns.length === 0;
  const choose = (cell: CellAt): void => {
    setChosen(cell);
    const [column, row] = [columns[cell.column], chart.rows[cell.row]];
    if (column && row) announce(cellSentence(t, workshop, service, column, row));
  };
  const read = pointed ? within(pointed, chart.rows.length, columns.length) : at;
  return (
    <>
      <section className={styles.sheet} aria-label={t('raci.table', { service: service.name })}>
        <header className={styles.head}>
          <h1>
            <bdi>{service.name}</bdi>
          </h1>
          {!nobody && <TallyFlags tally={tallyOf(chart)} />}
        </header>
        {nobody || chart.rows.length === 0 ? (
          <div className={styles.empty}>
            <p>{t(nobody ? 'raci.empty.people' : 'raci.empty.rows', { service: service.name })}</p>
            {nobody && <p>{t('raci.empty.peopleText')}</p>}
            <Button look="primary" onPress={() => show('board', service.id)}>
              {t('raci.empty.board')}
            </Button>
          </div>
        ) : (
          <>
            <p className={styles.hint}>{t('raci.hint')}</p>
            <LettersGrid
              workshop={workshop}
              service={service}
              chart={chart}
              columns={columns}
              chosen={at}
              onChoose={choose}
              onPoint={setPointed}
            />
          </>
        )}
      </section>
      <ReadingPanel
        workshop={workshop}
        service={service}
        column={nobody ? null : (columns[read.column] ?? null)}
        row={chart.rows[read.row] ?? null}
      />
    </>
  );
}

function TallyFlags({ tally }: { readonly tally: ChartTally }) {
  const { t } = useTranslation();
  const { rows, settled, withoutA, withoutR } = tally;
  return (
    <>
      {withoutA > 0 && <Flag tone="bad">{t('raci.withoutA', { count: withoutA })}</Flag>}
      {withoutR > 0 && <Flag tone="bad">{t('raci.withoutR', { count: withoutR })}</Flag>}
      {rows > 0 && (
        <Flag tone={settled === rows ? 'good' : 'plain'}>{t('raci.settled', { settled, rows })}</Flag>
      )}
    </>
  );
}

/** People come and go while a cell is chosen. */
function within({ row, column }: CellAt, rows: number, columns: number): CellAt {
  return { row: Math.min(row, Math.max(0, rows - 1)), column: Math.min(column, Math.max(0, columns - 1)) };
}
