import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { closeDialog } from '../store/app-state.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './copyable-text-dialog.module.css';

interface CopyableTextDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly text: string;
}

/** Text for somebody else: shown before it is copied. */
export function CopyableTextDialog({ title, hint, text }: CopyableTextDialogProps) {
  const { t } = useTranslation();
  const shown = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    if (!shown.current || !copyContentOf(shown.current)) return;
    setCopied(true);
    announce(t('help.copied'));
  };
  return (
    <Dialog
      title={title}
      size="md"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t('help.close')}</Button>
          <Button look="primary" onPress={copy}>
            {copied ? t('help.copied') : t('help.copy')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{hint}</p>
      <pre
        ref={shown}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keyboard
        tabIndex={0}
        role="region"
        aria-label={title}
        className={styles.text}
      >
        {text}
      </pre>
    </Dialog>
  );
}

/** What is shown is what is copied. Windows have no permission to use the clipboard by themselves, only by a gesture. */
function copyContentOf(element: HTMLElement): boolean {
  getSelection()?.selectAllChildren(element);
  // oxlint-disable-next-line typescript/no-deprecated -- the new way asks for a permission, and no page of ours has any
  return document.execCommand('copy');
}
