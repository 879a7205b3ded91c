import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '../ui/button.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { loadRecent, useRecent } from './recent-files.ts';
import styles from './recent-list.module.css';
import { RecentRow } from './recent-row.tsx';

/** So many that the worked example stays in sight on a small screen. */
const SHOWN_AT_FIRST = 5;

export function RecentList() {
  const { t } = useTranslation();
  const files = useRecent((state) => state.files);
  const [showsAll, setShowsAll] = useState(false);
  useEffect(() => void loadRecent(), []);
  const shown = files?.slice(0, showsAll ? files.length : SHOWN_AT_FIRST);
  const more = (files?.length ?? 0) - (shown?.length ?? 0);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={styles.heading}>
        {t('start.recent.title')}
      </h2>
      {shown === undefined ? (
        <Waiting text={t('start.recent.looking')} />
      ) : shown.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t('start.recent.empty')}</p>
          <p>{t('start.recent.emptyText')}</p>
        </div>
      ) : (
        <ul className={styles.list}>
          {shown.map((file) => (
            <RecentRow key={file.file} recent={file} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <div className={styles.more}>
          <Button look="link" onPress={() => setShowsAll(true)}>
            {t('start.recent.showMore', { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}
