import { useSyncExternalStore } from 'react';

import type { Lane } from '../../shared/model/placement.ts';
import type { DropPlace } from './drag-data.ts';

/** In pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

let alsoHere = false;
let at: Point = { x: 0, y: 0 };
const listeners = new Set<() => void>();

// The keys may go down before the drag and up during it, so they are followed all the time.
for (const kind of ['keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup'] as const) {
  window.addEventListener(kind, follow, { capture: true, passive: true });
}

function follow(event: KeyboardEvent | PointerEvent): void {
  if (event instanceof PointerEvent) at = { x: event.clientX, y: event.clientY };
  const held = event.ctrlKey || event.altKey || event.metaKey;
  if (held === alsoHere) return;
  alsoHere = held;
  for (const listener of listeners) listener();
}

/** Where the pointer was last. */
export function pointerAt(): Point {
  return at;
}

/** Ctrl, Alt or Cmd is held: a chip dropped now stays where it was and is also there. */
export function isAlsoHere(): boolean {
  return alsoHere;
}

/** Tells when that key goes down or up. */
export function onAlsoHere(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAlsoHere(): boolean {
  return useSyncExternalStore(onAlsoHere, isAlsoHere);
}

/**
 * Where the pointer is, by what is under it now. What was measured may be a frame old, and a quick hand is a lane
 * further by then.
 */
export function placeUnderPointer(): DropPlace | null {
  for (const element of document.elementsFromPoint(at.x, at.y)) {
    const lane = element.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
    const [service, name] = lane?.split(':') ?? [];
    if (service !== undefined && name !== undefined) return { kind: 'lane', service, lane: name as Lane };
    const row = element.closest<HTMLElement>('[data-card-kind="service"]')?.dataset['card'];
    if (row !== undefined) return { kind: 'service', service: row };
  }
  return null;
}
