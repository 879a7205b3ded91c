import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { RaciCell } from '../../shared/raci/cells.ts';
import styles from './all-grid.module.css';
import { gapStyle } from './all-row.tsx';
import type { AllRow } from './all-rows.ts';
import { showPerson } from './raci-view.ts';
import { Spokesperson } from './spokesperson.tsx';
import { sameDrawn, type Drawn } from './with-gaps.ts';

interface AllGridHeadProps {
  readonly workshop: Workshop;
  readonly rows: readonly AllRow[];
  readonly people: readonly Id[];
  readonly drawn: readonly Drawn[];
}

/** Everybody with a letter; a name leads to what they have in each service. */
export const AllGridHead = memo(function AllGridHead({ workshop, rows, people, drawn }: AllGridHeadProps) {
  const { t } = useTranslation();
  const carried = useMemo(() => carriedBy(rows), [rows]);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className={styles.corner}>
          {t('raci.activity')}
        </th>
        {drawn.map((piece) => {
          const { index } = piece;
          if (index === null) return <td key={piece.key} aria-hidden style={gapStyle(piece.gap)} />;
          const stakeholder = people[index];
          if (stakeholder === undefined) return null;
          const name = workshop.stakeholder.get(stakeholder)?.name ?? '';
          return (
            <th key={stakeholder} scope="col" aria-colindex={index + 2} className={styles.person}>
              <button
                type="button"
                tabIndex={-1}
                className={styles.name}
                title={name}
                onClick={() => showPerson(stakeholder)}
              >
                <bdi>{name}</bdi>
                <Spokesperson workshop={workshop} cells={carried.get(stakeholder) ?? []} />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}, sameHead);

function sameHead(a: AllGridHeadProps, b: AllGridHeadProps): boolean {
  return (
    a.workshop === b.workshop && a.rows === b.rows && a.people === b.people && sameDrawn(a.drawn, b.drawn)
  );
}

/** The cells in which somebody else carries an A, or nobody is named for it, by the group that holds it. */
function carriedBy(rows: readonly AllRow[]): ReadonlyMap<Id, readonly RaciCell[]> {
  const carried = new Map<Id, RaciCell[]>();
  for (const row of rows) {
    if (row.kind === 'service') continue;
    row.row.cells.forEach((cell, at) => {
      const stakeholder = row.chart.columns[at]?.stakeholder;
      if (stakeholder === undefined || (cell.spokesperson === null && !cell.unnamed)) return;
      carried.set(stakeholder, [...(carried.get(stakeholder) ?? []), cell]);
    });
  }
  return carried;
}
