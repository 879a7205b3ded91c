import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Workshop } from '../../shared/model/workshop.ts';
import { show, useApp } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { ActivitiesPanel } from './activities-panel.tsx';
import { AllGrid } from './all-grid.tsx';
import { allColumns, allRows } from './all-rows.ts';
import { sumOf, tallyOf } from './chart-tally.ts';
import { useRaciView } from './raci-view.ts';
import styles from './service-chart.module.css';
import { TallyFlags } from './tally-flags.tsx';

/** The letters of every service, one below the other, with everybody who has one. */
export function AllServices({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation();
  const { activitiesOpen } = useRaciView();
  const onlyA = useApp((state) => state.preferences.onlyA);
  const rows = useMemo(() => allRows(workshop), [workshop]);
  const columns = useMemo(() => allColumns(rows), [rows]);
  const tally = useMemo(
    () => sumOf(rows.flatMap((row) => (row.kind === 'service' ? [tallyOf(row.chart)] : []))),
    [rows],
  );
  return (
    <>
      <section className={styles.sheet} aria-label={t('raci.all.table')}>
        <header className={styles.head}>
          <h1>{t('raci.mode.all')}</h1>
          {columns.length > 0 && <TallyFlags tally={tally} />}
        </header>
        {columns.length === 0 ? (
          <div className={styles.empty}>
            <p>{t('raci.all.empty')}</p>
            <p>{t('raci.empty.peopleText')}</p>
            <Button look="primary" onPress={() => show('board')}>
              {t('raci.empty.board')}
            </Button>
          </div>
        ) : (
          <>
            <p className={styles.hint}>{t('raci.hint')}</p>
            <AllGrid workshop={workshop} rows={rows} columns={columns} onlyA={onlyA} />
          </>
        )}
      </section>
      {activitiesOpen && <ActivitiesPanel workshop={workshop} service={null} />}
    </>
  );
}
