import { Info } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lane } from '../../shared/model/placement.ts';
import styles from './lane-header.module.css';
import { RoleMeaning } from './role-meaning.tsx';

/** The head of a lane: its role, in one line what that means, and the whole of it at a press. */
export const LaneHeader = memo(function LaneHeader({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation();
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
  const { t } = useTranslation();
  return (
    <RoleMeaning lane="provider" className={styles.label}>
      {t('lane.provider.name')}
    </RoleMeaning>
  );
});
