import { useTranslation } from 'react-i18next';

import { isOpenPoint } from '../../shared/gaps/finding.ts';
import { LANES } from '../../shared/model/placement.ts';
import type { ReportLane, ReportService } from '../../shared/report/report-service.ts';

/** Who leads what, one line for each service: the page for who reads one page. */
export function GlanceTable({ services }: { readonly services: readonly ReportService[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <table className="glance">
        <caption>
          <h2>{t('report.glance.title')}</h2>
          <span>{t('report.glance.caption')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('report.glance.service')}</th>
            {LANES.map((lane) => (
              <th key={lane} scope="col" data-role={lane}>
                {t(`lane.${lane}.name`)}
              </th>
            ))}
            <th scope="col" className="count">
              {t('report.glance.openPoints')}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ service, lanes, openPoints }) => (
            <tr key={service.id}>
              <th scope="row">
                <bdi>{service.name}</bdi>
              </th>
              {lanes.map((lane) => (
                <td key={lane.lane}>
                  <WhoLeads lane={lane} />
                </td>
              ))}
              <td className="count">
                <OpenCount count={openPoints.filter(({ finding }) => isOpenPoint(finding)).length} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function WhoLeads({ lane: { members } }: { readonly lane: ReportLane }) {
  const { t } = useTranslation();
  const [first, ...others] = members;
  if (!first) return <span className="missing">{t('report.glance.nobody')}</span>;
  if (others.length > 0 && !first.tagged) {
    return <span className="missing">{t('report.glance.noLead', { count: members.length })}</span>;
  }
  return (
    <>
      <bdi>{first.name}</bdi>
      {others.length > 0 && (
        <span className="aside"> {t('report.glance.more', { count: others.length })}</span>
      )}
    </>
  );
}

function OpenCount({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count === 0 ? t('report.glance.none') : <b className="missing">{count}</b>;
}
