import { useTranslation } from 'react-i18next';

import { servicesInOrder } from '../../shared/model/lanes.ts';
import { deriveRaci } from '../../shared/raci/derive-raci.ts';
import { show, useApp, useWorkshop } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { AllServices } from './all-services.tsx';
import { ByPerson } from './by-person.tsx';
import { RaciToolbar } from './raci-toolbar.tsx';
import { useRaciView } from './raci-view.ts';
import { ServiceChart } from './service-chart.tsx';
import { ServiceNav } from './service-nav.tsx';
import styles from './raci-screen.module.css';

/** Who does what: of one service, of all of them, and person by person. The letters follow from the lanes. */
export function RaciScreen() {
  const { t } = useTranslation();
  const workshop = useWorkshop(({ shown }) => shown);
  const mode = useRaciView((view) => view.mode);
  const chosen = useApp((state) => state.service);
  const services = servicesInOrder(workshop);
  const service = services.find(({ id }) => id === chosen) ?? services[0];
  const listed = mode === 'person' ? workshop.placement.size > 0 : mode === 'service' && services.length > 1;
  if (!service) {
    return (
      <main className={styles.screen}>
        <section className={styles.empty}>
          <h1>{t('raci.empty.services')}</h1>
          <p>{t('raci.empty.servicesText')}</p>
          <Button look="primary" onPress={() => show('board')}>
            {t('raci.empty.board')}
          </Button>
        </section>
      </main>
    );
  }
  return (
    <main className={styles.screen}>
      <RaciToolbar />
      <div className={`${styles.body} ${listed ? styles.several : ''}`}>
        {mode === 'all' && <AllServices workshop={workshop} />}
        {mode === 'person' && <ByPerson workshop={workshop} />}
        {mode === 'service' && (
          <>
            {services.length > 1 && <ServiceNav services={services} current={service.id} />}
            <ServiceChart
              key={service.id}
              workshop={workshop}
              service={service}
              chart={deriveRaci(workshop, service.id)}
            />
          </>
        )}
      </div>
    </main>
  );
}
