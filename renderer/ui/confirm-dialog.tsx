import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from './button.tsx';
import styles from './confirm-dialog.module.css';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly action: string;
  /** What can be undone starts with the focus on the action, what can't on "Cancel". */
  readonly canBeUndone: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Says what is about to go, and asks. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, action, canBeUndone, onConfirm, onCancel, children } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      size="sm"
      role="alertdialog"
      onClose={onCancel}
      footer={
        <>
          <Button onPress={onCancel} autoFocus={!canBeUndone}>
            {t('shell.cancel')}
          </Button>
          <Button look="danger" onPress={onConfirm} autoFocus={canBeUndone}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.text}>{children}</div>
    </Dialog>
  );
}
