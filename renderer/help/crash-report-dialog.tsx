import { useTranslation } from 'react-i18next';

import { CopyableTextDialog } from './copyable-text-dialog.tsx';

/** What the program noted when it stopped. */
export function CrashReportDialog({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <CopyableTextDialog title={t('help.crashReport.title')} hint={t('help.crashReport.hint')} text={text} />
  );
}
