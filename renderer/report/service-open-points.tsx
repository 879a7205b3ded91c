import { useTranslation } from 'react-i18next';

import { findingKey } from '../../shared/gaps/finding.ts';
import type { ReportPoint } from '../../shared/report/report-service.ts';
import { findingInShort } from '../../shared/words/finding-sentence.ts';

/** What one service still needs, and the next step. What it costs stands in the rows of its chart. */
export function ServiceOpenPoints({ points }: { readonly points: readonly ReportPoint[] }) {
  const { t } = useTranslation();
  return (
    <section className="open-points">
      <h3>{t('report.service.openPoints')}</h3>
      <ul>
        {points.map((point) => (
          <li key={findingKey(point.finding)}>
            <b className={point.finding.level === 'error' ? 'missing' : ''}>
              {t(`gap.level.${point.finding.level}`)}:
            </b>{' '}
            {findingInShort(t, point)}
          </li>
        ))}
      </ul>
    </section>
  );
}
