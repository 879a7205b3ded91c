import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { THEMES } from '../../shared/preferences.ts';
import { useApp } from '../store/app-state.ts';
import { changePreferences } from '../store/preferences.ts';
import { ChoiceMenu } from '../ui/choice-menu.tsx';

const SIGNS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Light, dark, or as the laptop is set: remembered on this laptop. */
export function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useApp((state) => state.preferences.theme);
  const Sign = SIGNS[theme];
  return (
    <ChoiceMenu
      label={t('shell.theme.label')}
      sign={<Sign size={17} aria-hidden />}
      options={THEMES.map((key) => ({ key, text: t(`shell.theme.${key}`) }))}
      value={theme}
      onChange={(chosen) => changePreferences({ theme: chosen })}
    />
  );
}
