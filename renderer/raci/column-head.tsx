import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lane } from '../../shared/model/placement.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciCell } from '../../shared/raci/cells.ts';
import type { Seat } from '../../shared/raci/seats.ts';
import { isolate } from '../../shared/words/isolate.ts';
import type { Words } from '../../shared/words/words.ts';
import { hatWords } from './hat-words.ts';
import styles from './letters-grid.module.css';
import { Spokesperson } from './spokesperson.tsx';

interface ColumnHeadProps {
  readonly workshop: Workshop;
  readonly column: Seat;
  /** Where it stands, from 1. */
  readonly at: number;
  /** What stands below it. */
  readonly cells: readonly RaciCell[];
}

/** A name with the roles it has in this service, by word and by colour. */
export function ColumnHead({ workshop, column, at, cells }: ColumnHeadProps) {
  const { t } = useTranslation();
  if (column.kind === 'nobody') {
    const { lane } = column;
    return (
      <Head role={lane} at={at} title={t(`lane.${lane}.question`)}>
        <span className={styles.nobody}>{t('raci.nobody')}</span>
        <small>{t(`lane.${lane}.name`)}</small>
      </Head>
    );
  }
  const { stakeholder, hats } = column.column;
  const name = workshop.stakeholder.get(stakeholder)?.name ?? '';
  return (
    <Head role={hats[0]?.lane} at={at} title={titleOf(t, workshop, name, cells)}>
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

/** All that a narrow head may cut: the name, and who carries its A. */
function titleOf(t: Words, workshop: Workshop, name: string, cells: readonly RaciCell[]): string {
  const carrier = cells.find(({ spokesperson }) => spokesperson !== null)?.spokesperson;
  const spokesperson = carrier ? workshop.stakeholder.get(carrier)?.name : undefined;
  return spokesperson === undefined
    ? name
    : t('raci.spokesperson.of', { stakeholder: isolate(name), spokesperson: isolate(spokesperson) });
}

function Head({
  role,
  at,
  title,
  children,
}: {
  readonly at: number;
  readonly role: Lane | undefined;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <th scope="col" className={styles.column} data-column={at} data-role={role} title={title}>
      <div className={styles.head}>{children}</div>
    </th>
  );
}
