import { useTranslation } from 'react-i18next';

import { PRACTICE } from '../../shared/samples/sample-name.ts';
import { openSample } from '../start/opening.ts';
import { openDialog } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';

export function HelpMenu({ size = 'md' }: { readonly size?: 'md' | 'lg' }) {
  const { t } = useTranslation();
  return (
    <MenuButton
      label={t('help.menu')}
      entries={[
        {
          key: 'essentials',
          text: t('help.openEssentials'),
          onAction: () => openDialog({ kind: 'essentials' }),
        },
        { key: 'keys', text: t('help.openKeys'), onAction: () => openDialog({ kind: 'keys' }) },
        { key: 'practise', text: t('help.practise'), onAction: () => void openSample(PRACTICE) },
        {
          key: 'diagnostics',
          text: t('help.openDiagnostics'),
          onAction: () => openDialog({ kind: 'diagnostics' }),
        },
        { key: 'about', text: t('help.openAbout'), onAction: () => openDialog({ kind: 'about' }) },
      ]}
    >
      <Button look="ghost" size={size}>
        {t('help.menu')}
      </Button>
    </MenuButton>
  );
}
