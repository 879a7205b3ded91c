import { useTranslation } from 'react-i18next';

import { openFromDisk } from '../start/opening.ts';
import { openDialog, useWorkshop } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { writeBackNow } from './write-back-now.ts';
import { closeWorkshop } from './close-workshop.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { saveCopy } from './save-elsewhere.ts';

export function FileMenu() {
  const { t } = useTranslation();
  const viewOnly = useViewOnly();
  const local = useWorkshop(({ sync }) => (sync?.worksIn === 'local' ? sync.service : null));
  return (
    <MenuButton
      label={t('shell.file')}
      entries={[
        { key: 'new', text: t('shell.new'), onAction: () => openDialog({ kind: 'new-workshop' }) },
        { key: 'open', text: t('shell.open'), onAction: () => void openFromDisk() },
        { key: 'copy', apart: true, text: t('shell.saveCopy'), onAction: () => void saveCopy() },
        { key: 'protect', text: t('protection.menu'), onAction: () => openDialog({ kind: 'protect' }) },
        ...(local === null
          ? []
          : [
              {
                key: 'back',
                text: t('synced.writeBack', { service: t(`synced.service.${local}`) }),
                onAction: () => void writeBackNow(),
              },
            ]),
        {
          key: 'snapshot',
          apart: true,
          text: t('restore.snapshot.menu'),
          disabled: viewOnly,
          onAction: () => openDialog({ kind: 'snapshot' }),
        },
        {
          key: 'opening',
          text: t('restore.menuOpening'),
          disabled: viewOnly,
          onAction: () => openDialog({ kind: 'restore', point: 'opening' }),
        },
        {
          key: 'restore',
          text: t('restore.menu'),
          disabled: viewOnly,
          onAction: () => openDialog({ kind: 'restore', point: null }),
        },
        {
          key: 'details',
          apart: true,
          text: t('shell.details'),
          onAction: () => openDialog({ kind: 'details' }),
        },
        { key: 'close', text: t('shell.close'), onAction: () => void closeWorkshop() },
      ]}
    >
      <Button look="ghost">{t('shell.file')}</Button>
    </MenuButton>
  );
}
