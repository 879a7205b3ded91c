import { useTranslation } from 'react-i18next';

import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciCell } from '../../shared/raci/cells.ts';
import { isolate } from '../../shared/words/isolate.ts';
import styles from './spokesperson.module.css';

interface SpokespersonProps {
  readonly workshop: Workshop;
  /** Everything one stakeholder has on a chart. */
  readonly cells: readonly RaciCell[];
}

/** Under the name of a group that holds an A: who carries it, or that nobody does (V04). */
export function Spokesperson({ workshop, cells }: SpokespersonProps) {
  const { t } = useTranslation();
  if (cells.some(({ unnamed }) => unnamed)) {
    return <small className={styles.missing}>{t('raci.spokesperson.missing')}</small>;
  }
  const carrier = cells.find(({ spokesperson }) => spokesperson !== null)?.spokesperson;
  const name = carrier ? workshop.stakeholder.get(carrier)?.name : undefined;
  if (name === undefined) return null;
  return (
    <small className={styles.named}>{t('raci.spokesperson.aside', { spokesperson: isolate(name) })}</small>
  );
}
