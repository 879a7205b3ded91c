import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { AnswerCount } from '../../shared/raci/roll-up.ts';
import { findByName } from '../ui/name-search.ts';
import { TextField } from '../ui/text-field.tsx';
import { countWords } from './count-words.ts';
import { showPerson } from './raci-view.ts';
import styles from './service-nav.module.css';

interface PersonNavProps {
  readonly workshop: Workshop;
  readonly counts: ReadonlyMap<Id, AnswerCount>;
  readonly current: Id;
}

/** So many that a name is looked for rather than seen. */
const MANY = 12;

/** Everybody with a place in a lane or who speaks for one, and how much they answer for. */
export function PersonNav({ workshop, counts, current }: PersonNavProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-person="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const nameOf = (id: Id): string => workshop.stakeholder.get(id)?.name ?? '';
  const found =
    typed.trim() === ''
      ? [...counts]
      : findByName([...counts], ([id]) => nameOf(id), typed.trim()).map(({ one }) => one);
  return (
    <nav className={styles.nav} aria-label={t('raci.person.nav')}>
      {counts.size > MANY && (
        <div className={styles.find}>
          <TextField label={t('raci.person.find')} value={typed} onChange={setTyped} />
        </div>
      )}
      {found.length === 0 && (
        <p className={styles.notFound} role="status">
          {t('raci.person.notFound')}
        </p>
      )}
      <ul ref={list}>
        {found.map(([id, count]) => (
          <li key={id} className={styles.entry}>
            <button
              type="button"
              className={styles.service}
              data-person={id}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => showPerson(id)}
            >
              <bdi className={styles.name}>{nameOf(id)}</bdi>
              <span className={styles.about}>{countWords(t, 'short', count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
