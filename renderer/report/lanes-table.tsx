import { useTranslation } from 'react-i18next';

import type { ReportLane, ReportMember } from '../../shared/report/report-service.ts';

/** Who stands in which lane of one service, in the order of the board. */
export function LanesTable({ lanes }: { readonly lanes: readonly ReportLane[] }) {
  const { t } = useTranslation();
  return (
    <table className="lanes">
      <caption>
        <h3>{t('report.service.lanes')}</h3>
        <span>{t('report.service.lanesCaption')}</span>
      </caption>
      <tbody>
        {lanes.map(({ lane, members }) => (
          <tr key={lane} data-role={lane}>
            <th scope="row">{t(`lane.${lane}.name`)}</th>
            <td>
              {members.length === 0 ? (
                <span className="missing">{t('report.service.nobody')}</span>
              ) : (
                <ul className={members.length > 2 ? 'members many' : 'members'}>
                  {members.map((member) => (
                    <Member key={member.placement} member={member} />
                  ))}
                  {members.length > 1 && !members[0]?.tagged && (
                    <li className="missing">{t('report.service.noLead')}</li>
                  )}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Member({ member }: { readonly member: ReportMember }) {
  const { t } = useTranslation();
  const { name, apart, tagged, headCount, spokesperson, task } = member;
  const facts = [
    ...apart,
    headCount === null ? '' : t('report.service.headCount', { count: headCount }),
    spokesperson === null ? '' : t('report.service.speaker', { spokesperson }),
    task,
  ].filter((fact) => fact !== '');
  return (
    <li>
      <b>
        <bdi>{name}</bdi>
      </b>
      {tagged && <span className="tag">{t('lane.lead')}</span>}
      {[...new Set(facts)].map((fact) => (
        <span key={fact} className="aside">
          {/* Held by the word before it: no line begins with the dot. */}
          {'\u00A0· '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </li>
  );
}
