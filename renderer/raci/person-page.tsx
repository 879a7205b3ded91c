import { useTranslation } from 'react-i18next';

import type { ActivityNumber } from '../../shared/model/activity-switch.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { answerCountOf, type RollUp, type ServiceRollUp } from '../../shared/raci/roll-up.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { Flag } from '../ui/flag.tsx';
import { countWords } from './count-words.ts';
import { hatWords } from './hat-words.ts';
import { LetterMark } from './letter-mark.tsx';
import styles from './person-page.module.css';
import { showServiceChart } from './raci-view.ts';
import sheet from './service-chart.module.css';

interface PersonPageProps {
  readonly workshop: Workshop;
  readonly rollUp: RollUp;
  readonly onlyA: boolean;
}

/** Services down, and what one person answers for, does, is asked before and told after. */
export function PersonPage({ workshop, rollUp, onlyA }: PersonPageProps) {
  const { t } = useTranslation();
  const { services, speaksFor } = rollUp;
  const stakeholder = workshop.stakeholder.get(rollUp.stakeholder);
  const name = isolate(stakeholder?.name ?? '');
  const carrier = stakeholder?.spokesperson && workshop.stakeholder.get(stakeholder.spokesperson)?.name;
  const spoken = speaksFor.reduce((sum, { activities }) => sum + activities.length, 0);
  return (
    <section className={sheet.sheet} aria-label={t('raci.person.table', { name })}>
      <header className={sheet.head}>
        <h1>
          <bdi>{stakeholder?.name}</bdi>
        </h1>
        {services.length > 0 && (
          <Flag tone="plain">{countWords(t, 'answers', answerCountOf(workshop, rollUp.stakeholder))}</Flag>
        )}
        {spoken > 0 && <Flag tone="plain">{t('raci.person.speaks', { count: spoken })}</Flag>}
        {services.length > 0 && (
          <Flag tone="plain">{t('raci.person.services', { count: services.length })}</Flag>
        )}
      </header>
      <p className={sheet.hint}>
        {[stakeholder?.jobTitle, carrier && t('raci.spokesperson.aside', { spokesperson: isolate(carrier) })]
          .filter(Boolean)
          .join(' · ') || t('raci.person.hint')}
      </p>
      <div className={styles.scroller}>
        {speaksFor.map(({ group, service, activities }) => (
          <p key={`${group} ${service.id}`} className={styles.speaks}>
            <strong>
              {t('raci.person.speaksFor', {
                group: isolate(workshop.stakeholder.get(group)?.name ?? ''),
                service: isolate(service.name),
              })}
            </strong>{' '}
            {t('raci.person.carries', { activities: activities.map((one) => t(`activity.${one}`)) })}
          </p>
        ))}
        {services.length > 0 && (
          <table className={styles.table} aria-label={t('raci.person.table', { name })}>
            <thead>
              <tr>
                <th scope="col">{t('raci.person.service')}</th>
                <th scope="col">{t('raci.person.highest')}</th>
                <th scope="col">{t('raci.person.answersFor')}</th>
                <th scope="col">{t('raci.person.does')}</th>
                <th scope="col">{t('raci.person.askedBefore')}</th>
                <th scope="col">{t('raci.person.toldAfter')}</th>
              </tr>
            </thead>
            <tbody>
              {services.map((one) => (
                <ServiceRow key={one.service.id} rollUp={one} onlyA={onlyA} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function ServiceRow({ rollUp, onlyA }: { readonly rollUp: ServiceRollUp; readonly onlyA: boolean }) {
  const { t } = useTranslation();
  const { service, hats, highest, answersFor, couldAnswerFor, does, askedBefore, toldAfter } = rollUp;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.open} onClick={() => showServiceChart(service.id)}>
          <bdi>{service.name}</bdi>
        </button>
        {hats.map((hat) => (
          <small key={hat.lane} className={styles.hat} data-role={hat.lane}>
            {hatWords(t, hat)}
          </small>
        ))}
      </th>
      <td data-what={t('raci.person.highest')}>
        {highest === null ? (
          <span className={styles.nothing}>–</span>
        ) : (
          <LetterMark mark={onlyA && highest === 'A/R' ? 'A' : highest} />
        )}
      </td>
      <td data-what={t('raci.person.answersFor')}>
        <Activities rows={answersFor.map(({ activity }) => activity)} strong />
        {couldAnswerFor.length > 0 && (
          <>
            <p className={styles.could}>{t('raci.person.could')}</p>
            <Activities rows={couldAnswerFor} />
          </>
        )}
      </td>
      <td data-what={t('raci.person.does')}>
        <Activities rows={[...alsoDone(answersFor, onlyA), ...does]} />
      </td>
      <td data-what={t('raci.person.askedBefore')}>
        <Activities rows={askedBefore} />
      </td>
      <td data-what={t('raci.person.toldAfter')}>
        <Activities rows={toldAfter} />
      </td>
    </tr>
  );
}

/** Who answers for it and also does the work (A/R) does it, unless only the A is shown. */
function alsoDone(rows: ServiceRollUp['answersFor'], onlyA: boolean): readonly ActivityNumber[] {
  return onlyA ? [] : rows.filter(({ letter }) => letter === 'A/R').map(({ activity }) => activity);
}

function Activities({
  rows,
  strong = false,
}: {
  readonly rows: readonly ActivityNumber[];
  readonly strong?: boolean;
}) {
  const { t } = useTranslation();
  if (rows.length === 0) return <span className={styles.nothing}>–</span>;
  return (
    <ul className={strong ? styles.strong : undefined}>
      {rows.map((activity) => (
        <li key={activity}>{t(`activity.${activity}`)}</li>
      ))}
    </ul>
  );
}
