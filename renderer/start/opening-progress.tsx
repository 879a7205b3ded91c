import { useEffect } from 'react';
import { Dialog, Modal, ModalOverlay, ProgressBar } from 'react-aria-components';

import { announce } from '../ui/announcer.tsx';
import { useStrayEscape } from '../ui/use-stray-escape.ts';
import styles from './opening-progress.module.css';

/** Stands in front while a file is read; there is nothing to do but wait. */
export function OpeningProgress({ text }: { readonly text: string }) {
  useEffect(() => announce(text), [text]);
  useStrayEscape(doNothing);
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={text} className={styles.dialog ?? ''}>
          <p dir="auto" className={styles.text}>
            {text}
          </p>
          <ProgressBar isIndeterminate aria-label={text} className={styles.track ?? ''}>
            <span className={styles.bar} />
          </ProgressBar>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function doNothing(): void {}
