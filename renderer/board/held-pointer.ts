import { useSyncExternalStore } from 'react';

interface Modifiers {
  /** Ctrl, Alt or Cmd is held: a chip dropped now stays where it was and is also there. */
  readonly alsoHere: boolean;
}

let held: Modifiers = { alsoHere: false };
const listeners = new Set<() => void>();

function read(event: KeyboardEvent | PointerEvent): void {
  const alsoHere = event.ctrlKey || event.altKey || event.metaKey;
  if (alsoHere === held.alsoHere) return;
  held = { alsoHere };
  for (const listener of listeners) listener();
}

// The keys may go down before the drag and up during it, so they are followed all the time.
for (const kind of ['keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup'] as const) {
  window.addEventListener(kind, read, { capture: true, passive: true });
}

export function heldModifiers(): Modifiers {
  return held;
}

export function useHeldModifiers(): Modifiers {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, heldModifiers);
}
