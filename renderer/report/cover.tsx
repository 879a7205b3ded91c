import { useTranslation } from 'react-i18next';

import type { Report } from '../../shared/report/report.ts';
import { clockTime, dayInWords } from '../store/words.ts';
import { localDay } from './local-day.ts';

/** The head of the first sheet: which workshop, and how far it has come. */
export function Cover({ report: { details, facts, at } }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { title, client, place, date, facilitator } = details;
  const about = [
    client,
    place,
    dayInWords(date),
    facilitator === '' ? '' : t('report.facilitatedBy', { facilitator }),
  ];
  return (
    <header className="cover">
      <p className="kicker">{t('report.kicker')}</p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <ul className="about">
        {[...new Set(about)]
          .filter((text) => text !== '')
          .map((text) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        <li>{t('report.asOf', { day: dayInWords(localDay(at)), time: clockTime(at) })}</li>
      </ul>
      <ul className="facts">
        <Fact value={String(facts.services)} what={t('report.facts.services', { count: facts.services })} />
        <Fact
          value={String(facts.stakeholdersPlaced)}
          what={t('report.facts.placed', { count: facts.stakeholdersPlaced })}
        />
        <Fact
          value={t('report.facts.answered', { answered: facts.answered, total: facts.total })}
          what={t('report.facts.answeredWhat')}
        />
        <Fact
          value={String(facts.openPoints)}
          what={t('report.facts.openPoints', { count: facts.openPoints })}
          open={facts.openPoints > 0}
        />
      </ul>
    </header>
  );
}

function Fact({
  value,
  what,
  open = false,
}: {
  readonly value: string;
  readonly what: string;
  readonly open?: boolean;
}) {
  return (
    <li>
      <b className={open ? 'missing' : ''}>{value}</b> {what}
    </li>
  );
}
