import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KeptState } from '../../shared/api/restore-points.ts';
import { sayWhen } from '../start/say-when.ts';
import { openDialog, useApp, useWorkshop } from '../store/app-state.ts';
import { askProgram } from '../store/ask-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './view-only-banner.module.css';

/** The file that was opened lacks what Trilane kept when it took no more changes: leads there, until it is dismissed. */
export function KeptStateBanner() {
  const file = useWorkshop((replica) => replica.file.file);
  return <Banner key={file} />;
}

function Banner() {
  const { t } = useTranslation();
  const { kept, dismiss } = useKeptState();
  if (!kept) return null;
  const { point, at, isLater } = kept;
  return (
    <section className={styles.banner} aria-label={t('restore.kept.label')} data-kept-state>
      <History size={17} aria-hidden className={styles.sign} />
      <p role="status">{t(isLater ? 'restore.kept.later' : 'restore.kept.other', { when: sayWhen(at) })}</p>
      <div className={styles.steps}>
        <Button onPress={dismiss}>{t('shell.dismiss')}</Button>
        <Button look="primary" onPress={() => openDialog({ kind: 'restore', point })}>
          {t('restore.kept.see')}
        </Button>
      </div>
    </section>
  );
}

function useKeptState() {
  // Whoever went back to it there has it.
  const isRestoring = useApp((state) => state.dialog?.kind === 'restore');
  const [kept, setKept] = useState<KeptState | null>(null);
  useEffect(() => {
    if (isRestoring) return undefined;
    let wanted = true;
    const look = async () => {
      const reply = await askProgram('keptState', {});
      if (wanted && reply?.ok) setKept(reply.value);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [isRestoring]);
  const dismiss = () => {
    setKept(null);
    void askProgram('dismissKeptState', {});
  };
  return { kept, dismiss };
}
