import { useTranslation } from 'react-i18next';

import { useApp, useWorkshop } from '../store/app-state.ts';
import { viewerHold } from '../store/view-only.ts';
import { clockTime } from '../store/words.ts';
import styles from './saved-state.module.css';

/** Says "Saved" only of what a committed transaction holds. */
export function SavedState() {
  const { t } = useTranslation();
  const pending = useWorkshop((replica) => replica.predictions.length > 0);
  const log = useWorkshop((replica) => replica.log);
  const unsaved = useApp((state) => state.unsaved !== null || state.lost);
  const local = useWorkshop(({ sync }) => (sync?.worksIn === 'local' ? sync.service : null));
  const asOf = useApp((state) => viewerHold(state)?.asOf ?? null);
  if (asOf !== null) {
    return (
      <span className={`${styles.state} ${styles.viewed}`} data-save-state="viewed">
        {t('shell.viewOnly.state', { time: clockTime(asOf) })}
      </span>
    );
  }
  const state = unsaved ? 'not-saved' : pending ? 'saving' : 'saved';
  return (
    <span
      className={`${styles.state} ${styles[state]}`}
      title={
        local === null ? undefined : t('synced.savedHereHint', { service: t(`synced.service.${local}`) })
      }
      data-save-state={state}
      data-saved={state === 'saved' ? log.seq : undefined}
    >
      {state === 'not-saved' && t('shell.notSaved')}
      {state === 'saving' && t('shell.saving')}
      {state === 'saved' &&
        t(local === null ? 'shell.saved' : 'synced.savedHere', { time: clockTime(log.savedAt) })}
    </span>
  );
}
