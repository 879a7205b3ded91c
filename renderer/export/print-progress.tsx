import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Button } from '../ui/button.tsx';
import type { ReportPrint } from './use-report-print.ts';
import styles from './print-progress.module.css';

interface PrintProgressProps {
  readonly print: ReportPrint;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** Where the pages will be: that they are on their way, or why they are not. */
export function PrintProgress({ print, onStop, onAgain }: PrintProgressProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.place}>
      {print.phase === 'making' && print.slow && (
        <>
          <ProgressBar isIndeterminate aria-label={t('exporting.making')} className={styles.bar ?? ''}>
            <span />
          </ProgressBar>
          <p>{t('exporting.making')}</p>
          <Button onPress={onStop}>{t('exporting.cancelMaking')}</Button>
        </>
      )}
      {print.phase === 'not-made' && (
        <>
          <p role="alert">{print.why}</p>
          <Button autoFocus onPress={onAgain}>
            {t('exporting.again')}
          </Button>
        </>
      )}
    </div>
  );
}
