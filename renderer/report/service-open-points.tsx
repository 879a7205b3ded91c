import { useTranslation } from 'react-i18next';

import type { ReportPoint } from '../../shared/report/report-service.ts';
import { findingWordsInFull } from '../../shared/words/finding-sentence.ts';
import { isolate } from '../../shared/words/isolate.ts';

/** What one service still needs, and the next step. What it costs stands in the rows of its chart. */
export function ServiceOpenPoints({
  service,
  points,
}: {
  readonly service: string;
  readonly points: readonly ReportPoint[];
}) {
  const { t } = useTranslation();
  return (
    <section className="open-points">
      <h3>{t('report.service.openPoints', { service: isolate(service) })}</h3>
      <ul>
        {points.map((point) => {
          const { title, step } = findingWordsInFull(t, point);
          return (
            <li key={title}>
              <strong className={point.finding.level === 'error' ? 'missing' : ''}>
                {t(`gap.level.${point.finding.level}`)}:
              </strong>{' '}
              {title}. {step}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
