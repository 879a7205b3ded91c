import { useTranslation } from 'react-i18next';

import type { FileRef } from '../../shared/api/replies.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface ReplaceDialogProps {
  readonly file: FileRef;
  readonly onReplace: (file: FileRef) => void;
  readonly onCancel: () => void;
}

/** Asks before a file is replaced: what it holds can't be brought back. */
export function ReplaceDialog({ file, onReplace, onCancel }: ReplaceDialogProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('chooser.replaceTitle', { name: file.name })}
      action={t('chooser.replace')}
      canBeUndone={false}
      onConfirm={() => onReplace(file)}
      onCancel={onCancel}
    >
      <p>{t('chooser.replaceText', { place: file.place })}</p>
    </ConfirmDialog>
  );
}
