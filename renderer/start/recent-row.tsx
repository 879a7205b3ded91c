import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { RecentFile } from '../../shared/api/replies.ts';
import type { Words } from '../../shared/words/words.ts';
import { Button } from '../ui/button.tsx';
import { openFile } from './opening.ts';
import { forgetRecent } from './recent-files.ts';
import styles from './recent-row.module.css';
import { sayWhen } from './say-when.ts';

/** A workshop that was open before. One that is not there now can still be tried: its drive may be back. */
export function RecentRow({ recent }: { readonly recent: RecentFile }) {
  const { t } = useTranslation();
  const { title, place, exists, openedAt } = recent;
  return (
    <li className={styles.row} data-missing={exists ? undefined : ''}>
      <button type="button" className={styles.open} onClick={() => void openFile(recent, true)}>
        <bdi className={styles.title}>{title}</bdi>
        <bdi className={styles.place}>{exists ? place : t('start.recent.notThere', { place })}</bdi>
        <span className={styles.facts}>
          <span>{sayWhen(openedAt)}</span>
          <span>{sayCounts(t, recent)}</span>
        </span>
      </button>
      <span className={styles.forget}>
        <Button
          look="ghost"
          size="icon"
          aria-label={t('start.recent.forget', { title })}
          onPress={() => void forgetRecent(recent)}
        >
          <X size={15} aria-hidden />
        </Button>
      </span>
    </li>
  );
}

function sayCounts(t: Words, { services, gaps }: RecentFile): string {
  const saidServices = t('start.recent.services', { count: services });
  if (services === 0 || gaps === undefined) return saidServices;
  return t('start.recent.both', { services: saidServices, gaps: t('start.recent.gaps', { count: gaps }) });
}
