import { useEffect, useRef } from 'react';

/** The dialogs that are open, the one on top last. */
const open: object[] = [];

/**
 * Between one dialog that goes and the one below it, the focus is nowhere for a frame, and longer where the laptop is busy:
 * an Escape pressed then still closes the one on top.
 */
export function useStrayEscape(onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    const dialog = {};
    open.push(dialog);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.activeElement !== document.body || open.at(-1) !== dialog)
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      open.splice(open.indexOf(dialog), 1);
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
}
