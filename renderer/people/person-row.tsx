import { MoreVertical } from 'lucide-react';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';

import type { Id } from '../../shared/model/id.ts';
import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { useApp, useWorkshop } from '../store/app-state.ts';
import { t } from '../store/words.ts';
import { Avatar } from '../ui/avatar.tsx';
import styles from './person-row.module.css';
import { standings } from './people-rows.ts';

interface PersonRowProps {
  readonly id: Id;
  /** The one that Tab comes to; the arrow keys walk to the others. */
  readonly tabStop: boolean;
  readonly onFocused: (stakeholder: Id) => void;
}

/** One of the list, with where they stand. A plain element, so that the board's one draggable can lift it. */
export const PersonRow = memo(function PersonRow({ id, tabStop, onFocused }: PersonRowProps) {
  const stakeholder = useWorkshop((replica) => replica.shown.stakeholder.get(id));
  // Flat, so that equal standings compare equal.
  const flat = useApp(
    useShallow((state) =>
      state.replica
        ? standings(state.replica.shown, id).flatMap(({ lane, count }) => [lane, count] as const)
        : [],
    ),
  );
  if (!stakeholder) return null;
  const roles = flat.flatMap((lane, index) =>
    typeof lane === 'string' ? [{ lane, count: Number(flat[index + 1]) }] : [],
  );
  const said = roles.map(({ lane, count }) => t('people.standing', { count, lane: t(`lane.${lane}.name`) }));
  const about = aboutLine(stakeholder) || (roles.length === 0 ? t('people.notPlaced') : '');
  return (
    <div
      className={styles.row}
      data-card={id}
      data-card-kind="stakeholder"
      role="button"
      data-stop
      aria-describedby="card-help"
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => onFocused(id)}
      aria-label={[stakeholder.name, about, ...said].filter(Boolean).join(', ')}
    >
      <Avatar name={stakeholder.name} kind={stakeholder.kind} />
      <span className={styles.text}>
        <bdi className={styles.name}>{stakeholder.name}</bdi>{' '}
        {about && <bdi className={styles.about}>{about}</bdi>}
      </span>
      <span className={styles.roles}>
        {roles.map(({ lane, count }, index) => (
          <span
            key={lane}
            className={styles.role}
            data-role={lane}
            data-letter={t(`lane.${lane}.letter`)}
            data-count={count > 1 ? count : undefined}
            title={said[index]}
          />
        ))}
      </span>
      {/* For the pointer only: the keyboard has its own key for menus, and a button can't stand inside one. */}
      <span
        className={styles.menu}
        data-card-menu
        aria-hidden
        title={t('people.menu', { name: stakeholder.name })}
      >
        <MoreVertical size={16} />
      </span>
    </div>
  );
});

function aboutLine({ kind, jobTitle, headCount }: Stakeholder): string {
  if (kind === 'person') return jobTitle;
  if (kind === 'group') {
    return headCount === null ? t('people.group') : t('people.groupOf', { count: headCount });
  }
  return headCount === null ? t('people.organisation') : t('people.organisationOf', { count: headCount });
}
