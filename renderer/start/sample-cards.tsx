import { useTranslation } from 'react-i18next';

import type { Lane } from '../../shared/model/placement.ts';
import { WORKED_EXAMPLES } from '../../shared/samples/sample-name.ts';
import { openSample } from './opening.ts';
import styles from './sample-cards.module.css';
import { CONSUMER_LANES, SKETCHES } from './sample-sketches.ts';

/** Worked examples: each opens as a workshop of its own, to look at and to change. */
export function SampleCards() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className={styles.heading}>
        {t('start.samples.title')}
      </h2>
      <ul className={styles.cards}>
        {WORKED_EXAMPLES.map((sample) => (
          <li key={sample}>
            <button type="button" className={styles.card} onClick={() => void openSample(sample)}>
              <Sketch services={SKETCHES[sample]} />
              <span className={styles.title}>{t(`start.samples.${sample}.title`)}</span>
              <span className={styles.text}>{t(`start.samples.${sample}.text`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its board from afar. */
function Sketch({ services }: { readonly services: readonly (readonly Lane[])[] }) {
  return (
    <span className={styles.lanes} aria-hidden>
      {services.map((filled, service) =>
        CONSUMER_LANES.map((lane) => (
          <i
            key={`${service} ${lane}`}
            data-role={lane}
            className={filled.includes(lane) ? styles.filled : styles.empty}
          />
        )),
      )}
    </span>
  );
}
