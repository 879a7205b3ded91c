import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { useWorkshop } from '../store/app-state.ts';
import styles from './people-list.module.css';
import { peopleRows } from './people-rows.ts';
import { PersonRow } from './person-row.tsx';

/** The list itself. Only the lines in sight are in the page. */
export function PeopleList({ filter }: { readonly filter: string }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const stakeholders = useWorkshop((replica) => replica.shown.stakeholder);
  const services = useWorkshop((replica) => replica.shown.service);
  const workshop = useWorkshop((replica) => replica.shown);
  // Lanes don't change who is in the list, so a drop does not sort it again.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `workshop` changes with every drop
  const rows = useMemo(() => peopleRows(workshop, filter), [stakeholders, services, filter]);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'organisation' ? 28 : 44),
    overscan: 6,
    getItemKey: (index) => {
      const row = rows[index];
      return row ? `${row.kind} ${row.id ?? ''}` : index;
    },
  });
  return (
    <div ref={scroller} className={styles.list} data-people-list>
      {rows.length === 0 && <EmptyList filter={filter} someone={stakeholders.size > 0} />}
      <div className={styles.lines} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={lines.measureElement}
              data-index={item.index}
              className={styles.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'stakeholder' ? (
                <PersonRow id={row.id} />
              ) : (
                <h3 className={styles.heading}>
                  <OrganisationName id={row.id} />
                  {row.provides && ` (${t('lane.provider.name').toLocaleLowerCase()})`}
                </h3>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function OrganisationName({ id }: { readonly id: Id | null }) {
  const { t } = useTranslation();
  const name = useWorkshop((replica) =>
    id === null ? null : (replica.shown.organisation.get(id)?.name ?? null),
  );
  return <bdi>{name ?? t('people.noOrganisation')}</bdi>;
}

function EmptyList({ filter, someone }: { readonly filter: string; readonly someone: boolean }) {
  const { t } = useTranslation();
  if (someone) return <p className={styles.empty}>{t('people.filterEmpty', { name: filter })}</p>;
  return (
    <div className={styles.empty}>
      <h3>{t('people.empty.title')}</h3>
      <p>{t('people.empty.text')}</p>
    </div>
  );
}
