import { useTranslation } from 'react-i18next';

import { SAMPLE_NAMES } from '../../shared/samples/sample-name.ts';
import { openSample } from './opening.ts';
import styles from './sample-cards.module.css';

/** Worked examples: each opens as a workshop of its own, to look at and to change. */
export function SampleCards() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className={styles.heading}>
        {t('start.samples.title')}
      </h2>
      <ul className={styles.cards}>
        {SAMPLE_NAMES.map((sample) => (
          <li key={sample}>
            <button type="button" className={styles.card} onClick={() => void openSample(sample)}>
              <span className={styles.lanes} aria-hidden>
                <i data-role="customer" />
                <i data-role="user" />
                <i data-role="sponsor" />
              </span>
              <span className={styles.title}>{t(`start.samples.${sample}.title`)}</span>
              <span className={styles.text}>{t(`start.samples.${sample}.text`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
