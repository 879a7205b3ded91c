import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { ViewerHold } from '../../shared/api/hold.ts';
import { assertNever } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';
import { sayWhen } from '../start/say-when.ts';
import { useApp } from '../store/app-state.ts';
import { viewerHold } from '../store/view-only.ts';
import { clockTime } from '../store/words.ts';
import { Button } from '../ui/button.tsx';
import { lookAgain, openToWorkIn } from './look-again.ts';
import { saveAs } from './save-elsewhere.ts';
import styles from './view-only-banner.module.css';

/** The workshop is only looked at: says why and as of when, and what leads on from there. */
export function ViewOnlyBanner() {
  const { t } = useTranslation();
  const hold = useApp(viewerHold);
  if (!hold) return null;
  return (
    <section className={styles.banner} aria-label={t('shell.viewOnly.label')} data-view-only={hold.why.code}>
      <Eye size={17} aria-hidden className={styles.sign} />
      <p>
        <strong>{t('shell.viewOnly.title')}</strong> <span>{sayWhy(t, hold)}</span>{' '}
        {/* Somebody may be changing it right now. */}
        {hold.why.code === 'in-use' && (
          <span className={styles.asOf}>{t('shell.viewOnly.asOf', { time: clockTime(hold.asOf) })}</span>
        )}
      </p>
      <div className={styles.steps}>
        {hold.why.code === 'in-use' && !hold.why.isFree && (
          <Button onPress={() => void lookAgain()}>{t('shell.viewOnly.lookAgain')}</Button>
        )}
        <Button onPress={() => void saveAs('shell.copyName')}>{t('shell.viewOnly.saveCopy')}</Button>
        {hold.why.code === 'in-use' && hold.why.isFree && (
          <Button look="primary" onPress={() => void openToWorkIn()}>
            {t('shell.viewOnly.workHere')}
          </Button>
        )}
      </div>
    </section>
  );
}

function sayWhy(t: Words, { why }: ViewerHold): string {
  switch (why.code) {
    case 'in-use':
      if (why.isFree) return t('shell.viewOnly.free');
      if (why.holder === null) return t('shell.viewOnly.inUseUnknown');
      return t('shell.viewOnly.inUse', { computer: why.holder.computer, since: sayWhen(why.holder.since) });
    case 'newer':
      return t('shell.viewOnly.newer', { version: why.version });
    case 'read-only':
      return t('shell.viewOnly.readOnly');
    default:
      return assertNever(why);
  }
}
