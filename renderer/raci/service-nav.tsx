import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import type { Service } from '../../shared/model/service.ts';
import { show } from '../store/app-state.ts';
import { ServiceFlags } from './service-flags.tsx';
import styles from './service-nav.module.css';

interface ServiceNavProps {
  readonly services: readonly Service[];
  readonly current: Id;
}

/** Every service with what it lacks, to step from one to the next. */
export function ServiceNav({ services, current }: ServiceNavProps) {
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
              <ServiceFlags service={id} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
