import { useTranslation } from 'react-i18next';

import type { Service } from '../../shared/model/service.ts';
import type { ActivitySetting } from '../../shared/raci/activity-settings.ts';
import { useViewOnly } from '../store/view-only.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { showServiceChart } from './raci-view.ts';
import { switchRow } from './switch-row.ts';
import styles from './activities-panel.module.css';

/** So many services are named; the rest are counted. */
const NAMED = 3;

interface ActivitySwitchesProps {
  readonly setting: ActivitySetting;
  readonly service: Service | null;
}

/** One activity: its switch for the workshop, that of the service on screen, and which other services differ. */
export function ActivitySwitches({ setting, service }: ActivitySwitchesProps) {
  const { t } = useTranslation();
  const viewOnly = useViewOnly();
  const { activity, on, own } = setting;
  const name = t(`activity.${activity.number}`);
  const chosen = own.find((one) => one.service.id === service?.id);
  const others = own.filter((one) => one.service.id !== service?.id);
  return (
    <tr data-activity={activity.number}>
      <th scope="row">
        {name}
        {service && chosen && (
          <span className={styles.own}>
            {t('raci.activities.own')}{' '}
            {!viewOnly && (
              <Button
                look="link"
                aria-label={t('raci.activities.followOf', { activity: name })}
                onPress={() => switchRow(activity.number, on, service, 'follow')}
              >
                {t('raci.activities.follow')}
              </Button>
            )}
          </span>
        )}
        {service && !chosen && <span className={styles.inherited}>{t('raci.activities.inherited')}</span>}
        {others.length > 0 && <Others own={others} />}
      </th>
      <td>
        <Switch
          label={t('raci.activities.forWorkshop', { activity: name })}
          hideLabel
          isOn={on}
          isDisabled={viewOnly}
          onChange={(now) => switchRow(activity.number, now, null)}
        />
      </td>
      {service && (
        <td>
          <Switch
            label={t('raci.activities.forService', { activity: name, service: service.name })}
            hideLabel
            isOn={chosen?.on ?? on}
            isDisabled={viewOnly}
            onChange={(now) => switchRow(activity.number, now, service)}
          />
        </td>
      )}
    </tr>
  );
}

/** The services that chose for themselves; each leads to its chart. */
function Others({ own }: { readonly own: ActivitySetting['own'] }) {
  const { t } = useTranslation();
  return (
    <span className={styles.others}>
      {own.slice(0, NAMED).map(({ service, on }) => (
        <Button key={service.id} look="link" onPress={() => showServiceChart(service.id)}>
          {t(on ? 'raci.activities.onIn' : 'raci.activities.offIn', { service: service.name })}
        </Button>
      ))}
      {own.length > NAMED && <span>{t('raci.activities.more', { count: own.length - NAMED })}</span>}
    </span>
  );
}
