import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { deriveRaci, type RaciChart, type RaciRow } from '../../shared/raci/derive-raci.ts';
import { isAccountable } from '../../shared/raci/letters.ts';
import { useWorkshop } from '../store/app-state.ts';
import styles from './answers-list.module.css';

/** Who answers for what in one service: the A of every row, as the lanes change. */
export function AnswersList({ service }: { readonly service: Id }) {
  const { t } = useTranslation();
  const workshop = useWorkshop(({ shown }) => shown);
  const chart = deriveRaci(workshop, service);
  if (chart.columns.length === 0) return null;
  return (
    <section className={styles.answers} aria-labelledby="answers">
      <h2 id="answers" className={styles.title}>
        {t('gapsPanel.answers')}
      </h2>
      <dl>
        {chart.rows.map((row) => {
          const stakeholder = workshop.stakeholder.get(holderOf(chart, row) ?? '');
          return (
            <div key={row.activity} className={styles.row}>
              <dt>{t(`activity.${row.activity}`)}</dt>
              <dd data-role={row.owner}>
                {stakeholder ? <bdi>{stakeholder.name}</bdi> : <i>{t('gapsPanel.nobody')}</i>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function holderOf(chart: RaciChart, { cells }: RaciRow): Id | undefined {
  return chart.columns[cells.findIndex(({ letter }) => isAccountable(letter))]?.stakeholder;
}
