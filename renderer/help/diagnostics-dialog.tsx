import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { closeDialog } from '../store/app-state.ts';
import { askProgram } from '../store/ask-program.ts';
import { CopyableTextDialog } from './copyable-text-dialog.tsx';

/** What the program and this window can say of themselves, to be given to whoever looks into a trouble. */
export function DiagnosticsDialog() {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const ask = async () => {
      const reply = await askProgram('diagnostics', {});
      if (!reply?.ok) return closeDialog();
      const window = { width: innerWidth, height: innerHeight, ratio: devicePixelRatio };
      setText([reply.value.text, t('diagnostics.window', window), navigator.userAgent].join('\n'));
    };
    void ask();
  }, [t]);
  if (text === null) return null;
  return (
    <CopyableTextDialog title={t('help.diagnostics.title')} hint={t('help.diagnostics.hint')} text={text} />
  );
}
