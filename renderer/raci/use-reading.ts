import { useEffect, useRef, useState, type FocusEvent, type PointerEvent, type SyntheticEvent } from 'react';

import { cellOf, type CellAt } from './grid-keys.ts';

/** A pointer on its way somewhere else crosses cells without resting on them. */
const REST_MS = 140;
/** Time to reach what is read, or to come back. */
const LINGER_MS = 400;

export interface Reading {
  /** The cell being read: under the resting pointer, tapped, or with the focus. */
  readonly at: CellAt | null;
  /** For the grid. */
  readonly handlers: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
    readonly onClick: (event: SyntheticEvent) => void;
    readonly onFocus: (event: SyntheticEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
  /** For the card: it stays while the pointer is on it (WCAG 2.2, 1.4.13). */
  readonly onHold: () => void;
  readonly onLeave: () => void;
}

/**
 * Which cell of a grid is read, by mouse, pen, touch and keyboard. Escape or going elsewhere ends it. A pointer that
 * only rests reads nothing of a cell that is `silent`.
 */
export function useReading(silent: (at: CellAt) => boolean = () => false): Reading {
  const [at, setAt] = useState<CellAt | null>(null);
  const focused = useRef<CellAt | null>(null);
  const timer = useRef(0);

  const now = (cell: CellAt | null): void => {
    window.clearTimeout(timer.current);
    setAt(cell);
  };
  const soon = (cell: CellAt | null, milliseconds: number): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAt(cell), milliseconds);
  };
  const atFocus = (event: SyntheticEvent): void => {
    const cell = cellOf(event.target);
    if (!cell) return;
    focused.current = cell;
    now(cell);
  };

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      window.clearTimeout(timer.current);
      setAt(null);
    };
    window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, []);

  return {
    at,
    handlers: {
      onPointerOver: (event) => {
        const cell = event.pointerType === 'touch' ? null : cellOf(event.target);
        if (cell) soon(silent(cell) ? focused.current : cell, REST_MS);
      },
      onPointerLeave: (event) => {
        if (event.pointerType !== 'touch') soon(focused.current, LINGER_MS);
      },
      onClick: atFocus,
      onFocus: atFocus,
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        focused.current = null;
        soon(null, LINGER_MS);
      },
    },
    onHold: () => window.clearTimeout(timer.current),
    onLeave: () => soon(focused.current, LINGER_MS),
  };
}
