import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PointName, RestorePoint } from '../../shared/api/restore-points.ts';
import { differencesBetween } from '../../shared/compare/differences.ts';
import { closeDialog, useWorkshop } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLong } from '../ui/use-long.ts';
import { Waiting } from '../ui/waiting.tsx';
import { DifferencesList } from './differences-list.tsx';
import { goBackTo } from './go-back.ts';
import { PointList } from './point-list.tsx';
import styles from './restore-dialog.module.css';
import { useEarlier, usePoints } from './use-points.ts';

/** Earlier states of the workshop, what going back to one would change, and the way there. */
export function RestoreDialog({ point: wanted }: { readonly point: PointName | null }) {
  const { t } = useTranslation();
  const points = usePoints();
  const [chosen, setChosen] = useState<PointName | null>(wanted);
  const [isBusy, setBusy] = useState(false);
  const isLong = useLong(isBusy);
  const selected = selectedOf(points ?? [], chosen);
  const earlier = useEarlier(selected?.counts ? selected.point : null);
  const now = useWorkshop(({ shown }) => shown);
  const differences = earlier === null || earlier === 'unreadable' ? null : differencesBetween(now, earlier);

  const goBack = async ({ point, at }: RestorePoint) => {
    setBusy(true);
    const done = await goBackTo(point, at);
    setBusy(false);
    if (done) closeDialog();
  };

  return (
    <Dialog
      title={t('restore.title')}
      size="lg"
      onClose={closeDialog}
      footer={
        <>
          {points?.length !== 0 && <p className={styles.undoable}>{t('restore.undoable')}</p>}
          <Button onPress={closeDialog}>{t('shell.cancel')}</Button>
          {selected && (
            <Button
              look="primary"
              isDisabled={isBusy || !differences || differences.length === 0}
              onPress={() => void goBack(selected)}
            >
              {isLong ? t('restore.goingBack') : t('restore.goBack')}
            </Button>
          )}
        </>
      }
    >
      {points === null && <Waiting text={t('restore.looking')} />}
      {points?.length === 0 && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t('restore.empty')}</p>
          <p>{t('restore.emptyText')}</p>
        </div>
      )}
      {points && selected && (
        <div className={styles.layout}>
          <PointList points={points} selected={selected.point} onSelect={setChosen} />
          <section className={styles.effect} aria-live="polite" aria-label={t('restore.differs')}>
            {selected.counts === null || earlier === 'unreadable' ? (
              <p className={styles.unreadable}>{t('restore.unreadableText')}</p>
            ) : earlier === null || differences === null ? (
              <Waiting text={t('restore.reading')} />
            ) : (
              <DifferencesList now={now} earlier={earlier} differences={differences} />
            )}
          </section>
        </div>
      )}
    </Dialog>
  );
}

/** The one chosen, or else the newest that can be gone back to. */
function selectedOf(points: readonly RestorePoint[], chosen: PointName | null): RestorePoint | null {
  return (
    points.find(({ point }) => point === chosen) ?? points.find(({ counts }) => counts) ?? points[0] ?? null
  );
}
