import { useTranslation } from 'react-i18next';

import type { Workshop } from '../../shared/model/workshop.ts';
import type { ViewColumn } from './chart-view.ts';
import { hatWords } from './hat-words.ts';
import styles from './letters-grid.module.css';

interface ColumnHeadProps {
  readonly workshop: Workshop;
  readonly column: ViewColumn;
}

/** A name with the roles it has in this service, by word and by colour. */
export function ColumnHead({ workshop, column }: ColumnHeadProps) {
  const { t } = useTranslation();
  if (column.kind === 'nobody') {
    return (
      <th scope="col" className={styles.column} data-role={column.lane}>
        <span className={styles.nobody}>{t('raci.nobody')}</span>
        <small>{t(`lane.${column.lane}.name`)}</small>
      </th>
    );
  }
  const { stakeholder, hats } = column.column;
  const name = workshop.stakeholder.get(stakeholder)?.name ?? '';
  return (
    <th scope="col" className={styles.column} data-role={hats[0]?.lane} title={name}>
      <bdi className={styles.name}>{name}</bdi>
      {hats.map((hat) => (
        <small key={hat.lane} data-role={hat.lane}>
          {hatWords(t, hat)}
        </small>
      ))}
    </th>
  );
}
