import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useApp } from '../store/app-state.ts';
import { changePreferences } from '../store/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import { Switch } from '../ui/switch.tsx';
import { toggleActivities } from './activities-door.ts';
import { RACI_MODES, showMode, useRaciView } from './raci-view.ts';
import styles from './raci-toolbar.module.css';

/** How to look at the RACI, and which activities it has. */
export function RaciToolbar() {
  const { t } = useTranslation();
  const { mode, activitiesOpen } = useRaciView();
  const onlyA = useApp((state) => state.preferences.onlyA);
  return (
    <div className={styles.toolbar} data-raci-bar role="group" aria-label={t('raci.toolbar')}>
      <div className={styles.modes}>
        <Segments
          label={t('raci.mode.label')}
          hideLabel
          options={RACI_MODES.map((key) => ({ key, text: t(`raci.mode.${key}`) }))}
          value={mode}
          onChange={showMode}
        />
      </div>
      <div className={styles.end}>
        <span title={t('raci.onlyAText')}>
          <Switch label={t('raci.onlyA')} isOn={onlyA} onChange={(on) => changePreferences({ onlyA: on })} />
        </span>
        <Button data-activities-button aria-expanded={activitiesOpen} onPress={toggleActivities}>
          <SlidersHorizontal size={15} aria-hidden />
          {t('raci.activities.open')}
        </Button>
      </div>
    </div>
  );
}
