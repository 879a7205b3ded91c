import { useEffect } from 'react';

import { drop, putBack, step, toggleAlsoHere, useCarry } from './carry.ts';
import { CARRY_KEYS, type CarryKey } from './carry-steps.ts';

/**
 * While a card is lifted, the keyboard carries it and does nothing else: no undo under it, no dialog over it. A press
 * of the pointer puts it back.
 */
export function useCarryKeys(): void {
  const carrying = useCarry(({ carry }) => carry !== null);
  useEffect(() => {
    if (!carrying) return undefined;
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', putBack, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', putBack, true);
    };
  }, [carrying]);
  // Another screen, another workshop: nothing stays lifted behind it.
  useEffect(() => () => useCarry.setState({ carry: null, held: null }), []);
}

function onKey(event: KeyboardEvent): void {
  // The system's own keys stay the system's: Alt+Tab, Ctrl+W.
  if (event.altKey || event.metaKey || event.key === 'Control' || event.key === 'Shift') return;
  event.preventDefault();
  event.stopPropagation();
  const move = carryKey(event);
  if (move) step(move);
  else if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) drop();
  else if (event.key === 'Escape') putBack();
  else if (event.key.toLowerCase() === 'c') toggleAlsoHere();
}

/** Tab goes through the lanes too, since it would otherwise leave the card hanging. */
function carryKey({ key, shiftKey }: KeyboardEvent): CarryKey | undefined {
  if (key === 'Tab') return shiftKey ? 'ArrowLeft' : 'ArrowRight';
  return CARRY_KEYS.find((one) => one === key);
}
