import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ownChoicesOf } from '../../shared/raci/activity-settings.ts';
import type { RaciChart } from '../../shared/raci/derive-raci.ts';
import { seatsOf } from '../../shared/raci/seats.ts';
import { show, useApp } from '../store/app-state.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Flag } from '../ui/flag.tsx';
import { ActivitiesPanel } from './activities-panel.tsx';
import { tallyOf } from './chart-tally.ts';
import { subjectIn } from './chart-view.ts';
import { within, type CellAt } from './grid-keys.ts';
import { LettersGrid } from './letters-grid.tsx';
import { useRaciView } from './raci-view.ts';
import { ReadingPanel } from './reading-panel.tsx';
import { readingWords, type ReadingWords } from './reading-words.ts';
import styles from './service-chart.module.css';
import { TallyFlags } from './tally-flags.tsx';
import { useReading } from './use-reading.ts';

interface ServiceChartProps {
  readonly workshop: Workshop;
  readonly service: Service;
  readonly chart: RaciChart;
}

/** The chart of one service, and why its letters are what they are. */
export function ServiceChart({ workshop, service, chart }: ServiceChartProps) {
  const { t } = useTranslation();
  const { activitiesOpen } = useRaciView();
  const onlyA = useApp((state) => state.preferences.onlyA);
  const [chosen, setChosen] = useState<CellAt>({ row: 0, column: 1 });
  const reading = useReading();
  const columns = seatsOf(chart);
  const size = { rows: chart.rows.length, columns: columns.length + 1 };
  const at = within(chosen, size);
  const nobody = chart.columns.length === 0;
  const wordsAt = (cell: CellAt): ReadingWords | null => {
    const subject = nobody ? null : subjectIn(service, chart, columns, cell);
    return subject && readingWords(t, workshop, subject);
  };
  const choose = (cell: CellAt): void => {
    setChosen(cell);
    announce(wordsAt(cell)?.spoken ?? '');
  };
  const read = wordsAt(within(reading.at ?? at, size));
  return (
    <>
      <section className={styles.sheet} aria-label={t('raci.table', { service: service.name })}>
        <header className={styles.head}>
          <h1>
            <bdi>{service.name}</bdi>
          </h1>
          {!nobody && <TallyFlags tally={tallyOf(chart)} />}
          <OwnFlag count={ownChoicesOf(workshop, service.id)} />
        </header>
        {nobody || chart.rows.length === 0 ? (
          <div className={styles.empty}>
            <p>{t(nobody ? 'raci.empty.people' : 'raci.empty.rows', { service: service.name })}</p>
            {nobody && <p>{t('raci.empty.peopleText')}</p>}
            {nobody && (
              <Button look="primary" onPress={() => show('board', service.id)}>
                {t('raci.empty.board')}
              </Button>
            )}
          </div>
        ) : (
          <>
            <p className={styles.hint}>{t('raci.hint')}</p>
            <LettersGrid
              workshop={workshop}
              service={service}
              chart={chart}
              columns={columns}
              onlyA={onlyA}
              chosen={at}
              onChoose={choose}
              reading={reading}
              card={read && { words: read, onlyNarrow: !activitiesOpen }}
            />
          </>
        )}
      </section>
      {activitiesOpen ? (
        <ActivitiesPanel workshop={workshop} service={service} />
      ) : (
        <ReadingPanel workshop={workshop} service={service} words={read} />
      )}
    </>
  );
}

function OwnFlag({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 && <Flag tone="plain">{t('raci.activities.ownCount', { count })}</Flag>;
}
