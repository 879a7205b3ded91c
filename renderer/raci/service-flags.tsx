import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { findingsOf } from '../../shared/gaps/findings.ts';
import { serviceState } from '../../shared/gaps/service-state.ts';
import type { Id } from '../../shared/model/id.ts';
import { ownChoicesOf } from '../../shared/raci/activity-settings.ts';
import { flagSentence } from '../../shared/words/finding-sentence.ts';
import { useWorkshop } from '../store/app-state.ts';
import styles from './service-flags.module.css';

/** What a service lacks, and that it has activities of its own: beside its name, wherever it is listed. */
export function ServiceFlags({
  service,
  compact = false,
}: {
  readonly service: Id;
  /** One line; what does not fit is said when it is pointed at. */
  readonly compact?: boolean;
}) {
  const { t } = useTranslation();
  const found = useWorkshop(({ shown }) => findingsOf(shown, service));
  const own = useWorkshop(({ shown }) => ownChoicesOf(shown, service));
  const flags = flagSentence(t, serviceState(found));
  const tone = flags === '' ? 'good' : found[0]?.level === 'error' ? 'bad' : 'warn';
  const state = flags === '' ? t('raci.complete') : flags;
  const differs = own > 0 ? t('raci.activities.ownCount', { count: own }) : null;
  if (compact) {
    return (
      <span className={styles.compact}>
        <span className={styles.state} data-tone={tone} title={state}>
          <span>{state}</span>
        </span>
        {differs !== null && (
          <span className={styles.own} title={differs} role="img" aria-label={differs}>
            <SlidersHorizontal size={13} aria-hidden />
            {own}
          </span>
        )}
      </span>
    );
  }
  return (
    <>
      <span className={styles.state} data-tone={tone}>
        {state}
      </span>
      {differs !== null && <span className={styles.own}>{differs}</span>}
    </>
  );
}
