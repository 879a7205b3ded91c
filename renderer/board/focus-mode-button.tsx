import { Maximize2, Minimize2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { useApp } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { toggleFocusMode } from './focus-mode.ts';

/** Between all services and one of them, where the room looks. */
export const FocusModeButton = memo(function FocusModeButton() {
  const { t } = useTranslation();
  const on = useApp((state) => state.focusMode);
  const Icon = on ? Minimize2 : Maximize2;
  return (
    <Button look="ghost" onPress={toggleFocusMode} aria-keyshortcuts={t('board.focusMode.key')}>
      <Icon size={15} aria-hidden />
      {t(on ? 'board.focusMode.off' : 'board.focusMode.on')}
      <kbd aria-hidden>{t('board.focusMode.key')}</kbd>
    </Button>
  );
});
