import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem } from 'react-aria-components';

import type { PointName, RestorePoint } from '../../shared/api/restore-points.ts';
import type { Words } from '../../shared/words/words.ts';
import { sayWhen } from '../start/say-when.ts';
import styles from './point-list.module.css';

interface PointListProps {
  readonly points: readonly RestorePoint[];
  readonly selected: PointName;
  readonly onSelect: (point: PointName) => void;
}

/** When, what for, and how much was in it. Arrows walk, and what each would change is beside it. */
export function PointList({ points, selected, onSelect }: PointListProps) {
  const { t } = useTranslation();
  return (
    <ListBox
      aria-label={t('restore.list')}
      className={styles.list ?? ''}
      items={points}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const point = points.find((one) => keys !== 'all' && keys.has(one.point));
        if (point) onSelect(point.point);
      }}
      autoFocus
    >
      {(one) => (
        <ListBoxItem
          id={one.point}
          textValue={sayWhen(one.at)}
          className={styles.point ?? ''}
          data-unreadable={one.counts === null || undefined}
        >
          <span className={styles.when}>
            {one.name === null ? sayWhen(one.at) : <bdi>{t('restore.named', { name: one.name })}</bdi>}
          </span>
          <span className={styles.about}>
            <span>{sayReason(t, one)}</span>
            <span>{sayCounts(t, one)}</span>
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function sayReason(t: Words, { reason, point, name, at }: RestorePoint): string {
  if (point === 'opening') return t('restore.reason.sitting');
  const said = t(`restore.reason.${reason}`);
  return name === null ? said : t('restore.reasonWhen', { reason: said, when: sayWhen(at) });
}

function sayCounts(t: Words, { counts }: RestorePoint): string {
  if (counts === null) return t('restore.unreadable');
  return t('restore.counts', {
    people: t('restore.people', { count: counts.people }),
    services: t('restore.services', { count: counts.services }),
  });
}
