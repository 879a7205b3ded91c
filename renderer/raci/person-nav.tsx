import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { AnswerCount } from '../../shared/raci/roll-up.ts';
import { countWords } from './count-words.ts';
import { showPerson } from './raci-view.ts';
import styles from './service-nav.module.css';

interface PersonNavProps {
  readonly workshop: Workshop;
  readonly counts: ReadonlyMap<Id, AnswerCount>;
  readonly current: Id;
}

/** Everybody with a place in a lane, and how much they answer for. */
export function PersonNav({ workshop, counts, current }: PersonNavProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-person="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className={styles.nav} aria-label={t('raci.person.nav')}>
      <ul ref={list}>
        {[...counts].map(([id, count]) => (
          <li key={id} className={styles.entry}>
            <button
              type="button"
              className={styles.service}
              data-person={id}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => showPerson(id)}
            >
              <bdi className={styles.name}>{workshop.stakeholder.get(id)?.name}</bdi>
              <span className={styles.about}>{countWords(t, 'short', count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
