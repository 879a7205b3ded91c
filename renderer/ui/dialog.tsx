import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { useStrayEscape } from './use-stray-escape.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'sm' | 'md' | 'lg' | 'full';
  /** Alertdialog when something is about to go. */
  readonly role?: 'dialog' | 'alertdialog';
  /** False while something typed would be lost: then only Escape and its buttons close it. */
  readonly closesOutside?: boolean;
  readonly children: ReactNode;
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode;
}

/** A modal dialog: Escape and a press outside close it, the focus stays in it and returns after. */
export function Dialog({
  title,
  onClose,
  size = 'md',
  role = 'dialog',
  closesOutside = true,
  children,
  footer,
}: DialogProps) {
  const { t } = useTranslation();
  useStrayEscape(onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable={closesOutside}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button look="ghost" size="icon" aria-label={t('shell.closeDialog')} onPress={onClose}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
