import { useTranslation } from 'react-i18next';

import type { ReportService } from '../../shared/report/report-service.ts';
import type { LegendMark, ReportNote } from '../../shared/report/report.ts';
import { LanesTable } from './lanes-table.tsx';
import { LegendLine } from './legend.tsx';
import { LettersTable } from './letters-table.tsx';
import { ServiceOpenPoints } from './service-open-points.tsx';

/** One service, on a sheet of its own: what it is for, what is open, who stands where, who does what. */
export function ServiceSection({
  section: { service, provider, consumer, lanes, charts, openPoints },
  legend,
  notes,
}: {
  readonly section: ReportService;
  readonly legend: readonly LegendMark[];
  readonly notes: readonly ReportNote[];
}) {
  const { t } = useTranslation();
  const about = [
    ['outcomes', service.outcomes],
    ['consumer', consumer ?? ''],
    ['provider', provider ?? ''],
  ] as const;
  return (
    <section className="service">
      <h2>
        <bdi>{service.name}</bdi>
      </h2>
      {service.description !== '' && (
        <p className="description" dir="auto">
          {service.description}
        </p>
      )}
      <dl className="about-service">
        {about
          .filter(([, text]) => text !== '')
          .map(([key, text]) => (
            <div key={key}>
              <dt>{t(`report.service.${key}`)}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      {openPoints.length > 0 && <ServiceOpenPoints points={openPoints} />}
      <LanesTable lanes={lanes} />
      {charts.length === 0 && <p className="nobody-placed">{t('report.service.nobodyPlaced')}</p>}
      {charts.map((chart) => (
        <LettersTable key={chart.part} chart={chart} notes={notes} />
      ))}
      {charts.length > 0 && <LegendLine legend={legend} />}
    </section>
  );
}
