import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { detailsOf } from '../../shared/model/workshop.ts';
import { useApp } from '../store/app-state.ts';

/** The window is named after the workshop that is open. */
export function useWindowTitle(): void {
  const { t } = useTranslation();
  const title = useApp(({ phase, replica }) =>
    phase === 'workshop' && replica ? detailsOf(replica.shown).title : null,
  );
  useEffect(() => {
    document.title = title === null ? t('shell.app') : t('shell.windowTitle', { title });
  }, [t, title]);
}
