import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Workshop } from '../../shared/model/workshop.ts';
import { answerCounts, rollUpOf } from '../../shared/raci/roll-up.ts';
import { show, useApp } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { ActivitiesPanel } from './activities-panel.tsx';
import { PersonNav } from './person-nav.tsx';
import { PersonPage } from './person-page.tsx';
import { useRaciView } from './raci-view.ts';
import styles from './service-chart.module.css';

/** The RACI rolled up: what one person has in each service, in words. */
export function ByPerson({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation();
  const { person, activitiesOpen } = useRaciView();
  const onlyA = useApp((state) => state.preferences.onlyA);
  const counts = answerCounts(workshop);
  const [first] = counts.keys();
  const current = person !== null && workshop.stakeholder.has(person) ? person : first;
  const rollUp = useMemo(
    () => (current === undefined ? null : rollUpOf(workshop, current)),
    [workshop, current],
  );
  if (!rollUp) {
    return (
      <section className={styles.sheet}>
        <div className={styles.empty}>
          <p>{t('raci.all.empty')}</p>
          <p>{t('raci.empty.peopleText')}</p>
          <Button look="primary" onPress={() => show('board')}>
            {t('raci.empty.board')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <>
      <PersonNav workshop={workshop} counts={counts} current={rollUp.stakeholder} />
      <PersonPage key={rollUp.stakeholder} workshop={workshop} rollUp={rollUp} onlyA={onlyA} />
      {activitiesOpen && <ActivitiesPanel workshop={workshop} service={null} />}
    </>
  );
}
