import { useTranslation } from 'react-i18next';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

import type { Lane } from '../../shared/model/placement.ts';
import type { LaneChoice } from './lane-choices.ts';
import styles from './lane-picker.module.css';

interface LanePickerProps {
  readonly choices: readonly LaneChoice[];
  readonly value: Lane | null;
  readonly onChange: (lane: Lane) => void;
}

/** The lanes of a service side by side as on the board, each with who stands there. */
export function LanePicker({ choices, value, onChange }: LanePickerProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.picker ?? ''}
      value={value}
      onChange={(lane) => onChange(lane as Lane)}
      isDisabled={choices.length === 0}
    >
      <Label className={styles.label ?? ''}>{t('placing.lane')}</Label>
      <div className={styles.lanes}>
        {choices.map(({ lane, isThere, standing }) => (
          <RadioField
            key={lane}
            value={lane}
            isDisabled={isThere}
            data-role={lane}
            className={`${styles.field} ${lane === 'provider' ? styles.strip : ''}`}
          >
            <RadioButton className={styles.lane ?? ''}>
              <b className={styles.name}>{t(`lane.${lane}.name`)}</b>
              <span className={styles.standing}>
                {isThere ? t('placing.isThere') : <Standing names={standing} />}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

/** As many names as fit a small card. */
const MOST_NAMED = 2;

function Standing({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return t('placing.nobody');
  const more = names.length - MOST_NAMED;
  return (
    <>
      {names.slice(0, MOST_NAMED).map((name, index) => (
        <bdi key={index} className={styles.person}>
          {name}
        </bdi>
      ))}
      {more > 0 && <span>{t('placing.more', { count: more })}</span>}
    </>
  );
}
