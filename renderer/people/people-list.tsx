import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import type { Id } from '../../shared/model/id.ts';
import { useWorkshop } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { t } from '../store/words.ts';
import { bringAndReach } from '../ui/once-drawn.ts';
import { rangeWith } from '../ui/range-with.ts';
import styles from './people-list.module.css';
import { tabStop, walkList } from './people-walk.ts';
import { peopleRows } from './people-rows.ts';
import { PersonRow } from './person-row.tsx';

/** The list itself. Only the lines in sight are in the page. */
export function PeopleList({ filter }: { readonly filter: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const stakeholders = useWorkshop((replica) => replica.shown.stakeholder);
  const services = useWorkshop((replica) => replica.shown.service);
  const workshop = useWorkshop((replica) => replica.shown);
  // Lanes don't change who is in the list, so a drop does not sort it again.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `workshop` changes with every drop
  const rows = useMemo(() => peopleRows(workshop, filter), [stakeholders, services, filter]);
  const [focused, setFocused] = useState<Id | null>(null);
  const stop = tabStop(rows, focused);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'organisation' ? 28 : 44),
    // Before it is measured, so that its first lines are drawn along with the window around them.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    overscan: 6,
    getItemKey: (index) => {
      const row = rows[index];
      return row ? `${row.kind} ${row.id ?? ''}` : index;
    },
    // The line that Tab comes to stays in the page, however far it is scrolled away.
    rangeExtractor: useCallback((range: Range) => rangeWith(stop, range), [stop]),
  });
  const walk = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.altKey || event.metaKey ? null : walkList(rows, stop, event.key);
    const person = next === null ? null : rows[next];
    if (next === null || person?.kind !== 'stakeholder') return;
    event.preventDefault();
    bringAndReach(
      `[data-people-list] [data-card="${person.id}"]`,
      () => lines.scrollToIndex(next, { align: 'auto' }),
      (row) => row.focus(),
    );
  };
  return (
    // Walks between its lines, which have roles of their own.
    <div role="presentation" ref={scroller} className={styles.list} data-people-list onKeyDown={walk}>
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
              style={{ top: item.start }}
            >
              {row.kind === 'stakeholder' ? (
                <PersonRow id={row.id} tabStop={item.index === stop} onFocused={setFocused} />
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
  const name = useWorkshop((replica) =>
    id === null ? null : (replica.shown.organisation.get(id)?.name ?? null),
  );
  return <bdi>{name ?? t('people.noOrganisation')}</bdi>;
}

function EmptyList({ filter, someone }: { readonly filter: string; readonly someone: boolean }) {
  const viewOnly = useViewOnly();
  if (someone) {
    return (
      <p className={styles.empty}>
        <span className={styles.unknown}>
          {viewOnly ? t('shell.viewOnly.nobodyFound') : t('people.filterEmpty', { name: filter })}
        </span>
      </p>
    );
  }
  return (
    <div className={styles.empty}>
      <h3>{t(viewOnly ? 'shell.viewOnly.nobody' : 'people.empty.title')}</h3>
      {!viewOnly && <p>{t('people.empty.text')}</p>}
    </div>
  );
}
