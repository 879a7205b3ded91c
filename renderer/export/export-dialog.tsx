import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PrintedReport } from '../../shared/api/replies.ts';
import { PAPERS } from '../../shared/report/paper.ts';
import { askForFile } from '../start/file-chooser.tsx';
import { askProgram } from '../store/ask-program.ts';
import { closeDialog, useApp } from '../store/app-state.ts';
import { notify } from '../store/notices.ts';
import { changePreferences } from '../store/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segments } from '../ui/segments.tsx';
import { defaultPaper } from './default-paper.ts';
import { PAGE_VIEWS, type PageView } from './page-width.ts';
import { PdfPreview } from './pdf-preview.tsx';
import { PrintProgress } from './print-progress.tsx';
import { useReportPrint } from './use-report-print.ts';
import styles from './export-dialog.module.css';

/** The report as it will be on paper, and where to save it. */
export function ExportDialog() {
  const { t } = useTranslation();
  const paper = useApp((state) => state.preferences.paper) ?? defaultPaper(navigator.language);
  const [view, setView] = useState<PageView>('whole');
  const [trouble, setTrouble] = useState('');
  const { print, stop, again } = useReportPrint(paper);
  const report = print.phase === 'made' ? print.report : null;

  const save = async (printed: PrintedReport): Promise<void> => {
    setTrouble('');
    const chosen = await askForFile({ purpose: 'save-pdf', suggestion: printed.suggestedName });
    if (!chosen) return;
    const { file, replace } = chosen;
    const reply = await askProgram('savePdf', { pdf: printed.pdf, file: file.file, replace });
    if (reply === null) return;
    if (!reply.ok) return setTrouble(t(`trouble.write.${reply.error.code}`, { name: file.name }));
    const { name, place } = reply.value;
    closeDialog();
    notify('told', t('exporting.saved', { name, place }));
  };

  return (
    <Dialog
      title={t('exporting.title')}
      size="full"
      onClose={closeDialog}
      footer={
        <>
          {trouble !== '' && (
            <p className={styles.trouble} role="alert" dir="auto">
              {trouble}
            </p>
          )}
          <Button onPress={closeDialog}>{t('shell.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={report === null}
            onPress={() => {
              if (report) void save(report);
            }}
          >
            {t('exporting.save')}
          </Button>
        </>
      }
    >
      <div className={styles.layout}>
        <div className={styles.choices}>
          <Segments
            label={t('exporting.paper')}
            options={PAPERS.map((key) => ({ key, text: t(`exporting.papers.${key}`) }))}
            value={paper}
            onChange={(chosen) => changePreferences({ paper: chosen })}
          />
          <Segments
            label={t('exporting.view')}
            options={PAGE_VIEWS.map((key) => ({ key, text: t(`exporting.views.${key}`) }))}
            value={view}
            onChange={setView}
          />
          {report && (
            <div className={styles.facts} role="status">
              <p>{t('exporting.pages', { count: report.pages })}</p>
              <p>{t('exporting.sameFile')}</p>
            </div>
          )}
        </div>
        {report ? (
          <PdfPreview key={report.pdf} report={report} view={view} />
        ) : (
          <PrintProgress print={print} onStop={stop} onAgain={again} />
        )}
      </div>
    </Dialog>
  );
}
