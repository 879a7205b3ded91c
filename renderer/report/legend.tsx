import { useTranslation } from 'react-i18next';

import type { LegendMark, ReportNote } from '../../shared/report/report.ts';
import { LetterMark } from '../raci/letter-mark.tsx';

interface LegendProps {
  readonly legend: readonly LegendMark[];
  readonly notes: readonly ReportNote[];
}

/** What the marks of the charts mean, and whose proposal they are. */
export function Legend({ legend, notes }: LegendProps) {
  const { t } = useTranslation();
  return (
    <section className="legend">
      <h2>{t('report.legend.title')}</h2>
      <dl>
        {legend.map((mark) => (
          <div key={mark}>
            <dt>
              <LetterMark mark={mark} />
            </dt>
            <dd>
              <b>{mark === 'A?' ? t('raci.undecided') : t(`raci.letter.${mark}`)}</b>{' '}
              {t(`raci.meaning.${mark}`)}
            </dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note}>{t(`report.note.${note}`)}</p>
      ))}
    </section>
  );
}

/** The same in one line, for a sheet that is read on its own. */
export function LegendLine({ legend }: Pick<LegendProps, 'legend'>) {
  const { t } = useTranslation();
  return (
    <p className="legend-line">
      {legend.map((mark) => (
        <span key={mark}>
          <LetterMark mark={mark} /> {mark === 'A?' ? t('raci.undecided') : t(`raci.letter.${mark}`)}
        </span>
      ))}
    </p>
  );
}
