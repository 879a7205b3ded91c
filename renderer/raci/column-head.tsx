import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lane } from '../../shared/model/placement.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciCell } from '../../shared/raci/cells.ts';
import type { ViewColumn } from './chart-view.ts';
import { hatWords } from './hat-words.ts';
import styles from './letters-grid.module.css';
import { Spokesperson } from './spokesperson.tsx';

interface ColumnHeadProps {
  readonly workshop: Workshop;
  readonly column: ViewColumn;
  /** What stands below it. */
  readonly cells: readonly RaciCell[];
}

/** A name with the roles it has in this service, by word and by colour. */
export function ColumnHead({ workshop, column, cells }: ColumnHeadProps) {
  const { t } = useTranslation();
  if (column.kind === 'nobody') {
    const { lane } = column;
    return (
      <Head role={lane} title={t(`lane.${lane}.question`)}>
        <span className={styles.nobody}>{t('raci.nobody')}</span>
        <small>{t(`lane.${lane}.name`)}</small>
      </Head>
    );
  }
  const { stakeholder, hats } = column.column;
  const name = workshop.stakeholder.get(stakeholder)?.name ?? '';
  return (
    <Head role={hats[0]?.lane} title={name}>
      <bdi className={styles.name}>{name}</bdi>
      <Spokesperson workshop={workshop} cells={cells} />
      <span className={styles.hats}>
        {hats.map((hat) => (
          <small key={hat.lane} data-role={hat.lane}>
            {hatWords(t, hat)}
          </small>
        ))}
      </span>
    </Head>
  );
}

function Head({
  role,
  title,
  children,
}: {
  readonly role: Lane | undefined;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <th scope="col" className={styles.column} data-role={role} title={title}>
      <div className={styles.head}>{children}</div>
    </th>
  );
}
