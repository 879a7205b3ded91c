import { Info } from 'lucide-react';
import { memo } from 'react';

import type { Lane } from '../../shared/model/placement.ts';
import { t } from '../store/words.ts';
import styles from './lane-header.module.css';
import { RoleMeaning } from './role-meaning.tsx';

const CONSUMER_LANES: readonly Lane[] = ['customer', 'user', 'sponsor'];

/** The heads of the three consumer lanes; the provider's strip has its own label. */
export function LaneHeaders() {
  return CONSUMER_LANES.map((lane) => <LaneHeader key={lane} lane={lane} />);
}

/** The head of a lane: its role, in one line what that means, and the whole of it at a press. */
const LaneHeader = memo(function LaneHeader({ lane }: { readonly lane: Lane }) {
  return (
    <div className={styles.header} data-role={lane}>
      <RoleMeaning lane={lane} className={styles.button}>
        <b className={styles.name}>
          {t(`lane.${lane}.name`)}
          <Info size={13} aria-hidden className={styles.mark} />
        </b>
        <span className={styles.line}>{t(`lane.${lane}.meaning`)}</span>
      </RoleMeaning>
    </div>
  );
});

/** The same for the provider, whose strip has a label for a head. */
export const StripLabel = memo(function StripLabel() {
  return (
    <RoleMeaning lane="provider" className={styles.label} aside>
      {t('lane.provider.name')}
    </RoleMeaning>
  );
});
