import { useTranslation } from 'react-i18next';

import type { Report } from '../../shared/report/report.ts';
import { AllOpenPoints } from './all-open-points.tsx';
import { Cover } from './cover.tsx';
import { GlanceTable } from './glance-table.tsx';
import { Legend } from './legend.tsx';
import { ServiceSection } from './service-section.tsx';
import { SignOff } from './sign-off.tsx';

/** The report as one page of HTML; the printer makes the sheets. */
export function ReportPage({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { services, openPoints, legend, notes } = report;
  return (
    <>
      <Cover report={report} />
      {services.length === 0 ? (
        <section className="invite">
          <h2>{t('report.noServices')}</h2>
          <p>{t('report.noServicesText')}</p>
        </section>
      ) : (
        <>
          <GlanceTable services={services} />
          {services.map((service) => (
            <ServiceSection key={service.service.id} section={service} legend={legend} notes={notes} />
          ))}
          <AllOpenPoints points={openPoints} />
          {legend.length > 0 && <Legend legend={legend} notes={notes} />}
          <SignOff />
        </>
      )}
    </>
  );
}
