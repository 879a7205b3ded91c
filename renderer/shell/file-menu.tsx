import { useTranslation } from 'react-i18next';

import { askForFile } from '../start/file-chooser.tsx';
import { openFromDisk } from '../start/opening.ts';
import { openDialog, useApp } from '../store/app-state.ts';
import { notify } from '../store/notices.ts';
import { closeWorkshop, program } from '../store/session.ts';
import { t as say } from '../store/words.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';

export function FileMenu() {
  const { t } = useTranslation();
  return (
    <MenuButton
      label={t('shell.file')}
      entries={[
        { key: 'new', text: t('shell.new'), onAction: () => openDialog({ kind: 'new-workshop' }) },
        { key: 'open', text: t('shell.open'), onAction: () => void openFromDisk() },
        { key: 'copy', text: t('shell.saveCopy'), onAction: () => void saveCopy() },
        {
          key: 'details',
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

async function saveCopy(): Promise<void> {
  const open = useApp.getState().replica?.file;
  if (!open) return;
  const asked = await askForFile({
    purpose: 'save-workshop',
    suggestion: say('shell.copyName', { name: open.name.replace(/\.trilane$/u, '') }),
  });
  if (!asked) return;
  const reply = await program().call('saveCopy', { file: asked.file.file, replace: asked.replace });
  if (reply.ok) {
    const { name, place } = reply.value;
    notify('told', say('shell.copySaved', { name, place }));
  } else {
    notify('trouble', say(`trouble.write.${reply.error.code}`, { name: asked.file.name }));
  }
}
