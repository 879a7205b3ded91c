import { useTranslation } from 'react-i18next';

import type { Lane } from '../../shared/model/placement.ts';
import type { Hat } from '../../shared/raci/columns.ts';
import { hatWords } from './hat-words.ts';
import styles from './lane-marks.module.css';

/** The lanes somebody stands in, by letter and colour; the lead's is filled. */
export function LaneMarks({ hats }: { readonly hats: readonly Hat[] }) {
  const { t } = useTranslation();
  const words = hats.map((hat) => hatWords(t, hat)).join(', ');
  return (
    <span className={styles.marks}>
      {hats.map(({ lane, tagged }) => (
        <i key={lane} data-role={lane} className={tagged ? styles.lead : undefined} aria-hidden>
          {t(`lane.${lane}.letter`)}
        </i>
      ))}
      <span className={styles.spoken}>{words}</span>
    </span>
  );
}

/** A lane that nobody stands in. */
export function MissingMark({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation();
  return (
    <span className={styles.marks} data-role={lane}>
      <i className={styles.missing} aria-hidden>
        {t(`lane.${lane}.letter`)}
      </i>
      <span className={styles.spoken}>{t('raci.reading.nobody', { lane: t(`lane.${lane}.name`) })}</span>
    </span>
  );
}
