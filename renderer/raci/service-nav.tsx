import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { findingsOf } from '../../shared/gaps/findings.ts';
import { serviceState } from '../../shared/gaps/service-state.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ownChoicesOf } from '../../shared/raci/activity-settings.ts';
import { flagSentence } from '../../shared/words/finding-sentence.ts';
import { show } from '../store/app-state.ts';
import styles from './service-nav.module.css';

interface ServiceNavProps {
  readonly workshop: Workshop;
  readonly services: readonly Service[];
  readonly current: Id;
}

/** Every service with what it lacks, to step from one to the next. */
export function ServiceNav({ workshop, services, current }: ServiceNavProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-service="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className={styles.nav} aria-label={t('raci.services')}>
      <ul ref={list}>
        {services.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.service}
              data-service={id}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => show('raci', id)}
            >
              <bdi className={styles.name}>{name}</bdi>
              <State workshop={workshop} service={id} />
              <Own count={ownChoicesOf(workshop, id)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Own({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 && <span className={styles.own}>{t('raci.activities.ownCount', { count })}</span>;
}

function State({ workshop, service }: { readonly workshop: Workshop; readonly service: Id }) {
  const { t } = useTranslation();
  const found = findingsOf(workshop, service);
  const flags = flagSentence(t, serviceState(found));
  const tone = flags === '' ? 'good' : found[0]?.level === 'error' ? 'bad' : 'warn';
  return (
    <span className={styles.state} data-tone={tone}>
      {flags === '' ? t('raci.complete') : flags}
    </span>
  );
}
