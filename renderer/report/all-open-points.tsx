import { useTranslation } from 'react-i18next';

import { findingKey, isOpenPoint } from '../../shared/gaps/finding.ts';
import type { ReportPoint } from '../../shared/report/report-service.ts';
import { findingWordsInFull } from '../../shared/words/finding-sentence.ts';

/** Everything left to settle, gravest first: the list the sponsor takes along. */
export function AllOpenPoints({ points }: { readonly points: readonly ReportPoint[] }) {
  const { t } = useTranslation();
  const open = points.filter(({ finding }) => isOpenPoint(finding));
  return (
    <section className={open.length === 0 ? 'closing' : 'closing own-sheet'}>
      {open.length > 0 ? (
        <PointsTable points={open} />
      ) : (
        <>
          <h2>{t('report.open.title')}</h2>
          <p>{t('report.open.none')}</p>
        </>
      )}
    </section>
  );
}

function PointsTable({ points }: { readonly points: readonly ReportPoint[] }) {
  const { t } = useTranslation();
  return (
    <table className="points">
      <caption>
        <h2>{t('report.open.title')}</h2>
        <span>{t('report.open.caption')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('report.open.level')}</th>
          <th scope="col">{t('report.open.point')}</th>
          <th scope="col">{t('report.open.cost')}</th>
          <th scope="col">{t('report.open.step')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => {
          const { title, text, step } = findingWordsInFull(t, point);
          return (
            <tr key={findingKey(point.finding)}>
              <td className={point.finding.level === 'error' ? 'missing' : ''}>
                {t(`gap.level.${point.finding.level}`)}
              </td>
              <th scope="row">{title}</th>
              <td>{text}</td>
              <td>{step}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
