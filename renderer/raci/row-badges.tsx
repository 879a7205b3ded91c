import { useTranslation } from 'react-i18next';

import type { RowGap } from '../../shared/gaps/row-gaps.ts';
import type { RaciRow } from '../../shared/raci/derive-raci.ts';
import { revealLane } from '../board/reveal.ts';
import { useWorkshop } from '../store/app-state.ts';
import { gapSentence } from './reading-words.ts';
import styles from './row-badges.module.css';

interface RowBadgesProps {
  readonly row: RaciRow;
  readonly gaps: readonly RowGap[];
}

/** "No A" at an activity that nobody answers for; pressing it leads to the lane where somebody is missing. */
export function RowBadges({ row, gaps }: RowBadgesProps) {
  const { t } = useTranslation();
  const workshop = useWorkshop(({ shown }) => shown);
  return gaps.map((gap) => {
    const badge = t(`raci.row.badge.${gap.lacks}`);
    return (
      <button
        key={`${gap.finding.code} ${gap.finding.lane}`}
        type="button"
        // Its row has the tab stop, and Enter there does the same.
        tabIndex={-1}
        className={styles.badge}
        aria-label={t('raci.row.badgeOf', { badge, gap: gapSentence(t, workshop, gap) })}
        onClick={() => settle(row, gap)}
      >
        {badge}
      </button>
    );
  });
}

/** Leads to where the gap of a row is settled. */
export function settle(row: RaciRow, { finding }: RowGap): void {
  revealLane(finding.service, finding.lane ?? row.owner);
}
