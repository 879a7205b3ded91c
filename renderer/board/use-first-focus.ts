import { useEffect } from 'react';

import { useWorkshop } from '../store/app-state.ts';
import { onceDrawn } from '../ui/once-drawn.ts';

const PEOPLE_FIELD = '[data-people] input';
const FIRST_SERVICE = '[data-board] [data-stop]';
const SERVICE_FIELD = '[data-board] input';

let keyPressed = false;
window.addEventListener('keydown', () => (keyPressed = true), { capture: true, once: true });

/** Who has pressed no key yet is shown no ring: the focus went there by itself, and nobody asked where it is. */
function focusQuietly(element: HTMLElement): void {
  element.focus();
  if (keyPressed) return;
  element.dataset['unasked'] = '';
  const loud = () => {
    delete element.dataset['unasked'];
    window.removeEventListener('keydown', loud, true);
  };
  window.addEventListener('keydown', loud, true);
  element.addEventListener('blur', loud, { once: true });
}

/**
 * A workshop that has just come on screen has the focus where its work goes on: in the field for people while there are
 * none, else on the first service. What opened it is gone, and with it the focus; where something has it, it stays.
 */
export function useFirstFocus(): void {
  const { file } = useWorkshop((replica) => replica.file);
  const nobody = useWorkshop((replica) => replica.shown.stakeholder.size === 0);
  const noService = useWorkshop((replica) => replica.shown.service.size === 0);
  useEffect(() => {
    const onBoard = noService ? SERVICE_FIELD : FIRST_SERVICE;
    return onceDrawn(nobody ? PEOPLE_FIELD : onBoard, (wanted) => {
      // In a narrow window the list of people is put away.
      const element = wanted.checkVisibility() ? wanted : document.querySelector<HTMLElement>(onBoard);
      if (document.activeElement === document.body && element) focusQuietly(element);
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each file, whatever comes into it later
  }, [file]);
}
