import { X } from 'lucide-react';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ACTIVITY_GROUPS } from '../../shared/raci/activities.ts';
import { activitySettings } from '../../shared/raci/activity-settings.ts';
import { Button } from '../ui/button.tsx';
import { ActivitySwitches } from './activity-switches.tsx';
import { closeActivities } from './activities-door.ts';
import styles from './activities-panel.module.css';

interface ActivitiesPanelProps {
  readonly workshop: Workshop;
  /** The service on screen, which gets switches of its own; null where all of them are. */
  readonly service: Service | null;
}

/** Which activities the RACI has: for the workshop, and for a service that differs. Beside the chart, which follows. */
export function ActivitiesPanel({ workshop, service }: ActivitiesPanelProps) {
  const { t } = useTranslation();
  const settings = useMemo(() => activitySettings(workshop), [workshop]);
  const on = settings.filter((setting) => setting.on).length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it wherever the focus is in it
    <aside
      className={styles.panel}
      aria-label={t('raci.activities.title')}
      tabIndex={-1}
      data-activities
      onKeyDown={closeOnEscape}
    >
      <header className={styles.head}>
        <h2>
          {t('raci.activities.title')} <span className={styles.count}>{t('raci.activities.on', { on })}</span>
        </h2>
        <Button look="ghost" size="icon" aria-label={t('raci.activities.close')} onPress={closeActivities}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      <p className={styles.text}>
        {t(service ? 'raci.activities.textService' : 'raci.activities.textWorkshop')}
      </p>
      <div className={styles.list}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('raci.activity')}</th>
              <th scope="col">{t('raci.activities.workshop')}</th>
              {service && (
                <th scope="col" title={service.name}>
                  <bdi>{service.name}</bdi>
                </th>
              )}
            </tr>
          </thead>
          {ACTIVITY_GROUPS.map((group) => (
            <tbody key={group}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={service ? 3 : 2}>
                  {t(`activityGroup.${group}`)}
                </th>
              </tr>
              {settings
                .filter(({ activity }) => activity.group === group)
                .map((setting) => (
                  <ActivitySwitches key={setting.activity.number} setting={setting} service={service} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </aside>
  );
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') closeActivities();
}
