import { useEffect, type RefObject } from 'react';

import { cellOf } from './grid-keys.ts';

/**
 * Marks the name above the cell that is pointed at, or has the focus. A style sheet can't find the head of a column, and
 * drawing the grid again at each move would be dear: so the mark is set on the head itself (`data-pointed`).
 */
export function usePointedColumn(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const table = grid.current;
    if (!table) return undefined;
    let pointed: number | null = null;
    let focused: number | null = null;
    const show = (): void => {
      const column = pointed ?? focused;
      const marked = table.querySelector('[data-pointed]');
      const head = column === null ? null : table.querySelector(`thead [data-column="${column}"]`);
      if (marked === head) return;
      marked?.removeAttribute('data-pointed');
      head?.setAttribute('data-pointed', '');
    };
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      act: (event: HTMLElementEventMap[K]) => void,
    ): void => {
      const listener = (event: HTMLElementEventMap[K]): void => {
        act(event);
        show();
      };
      table.addEventListener(type, listener, { signal: stop.signal });
    };
    on('pointerover', ({ target }) => {
      pointed = (target && cellOf(target)?.column) ?? null;
    });
    on('pointerleave', () => {
      pointed = null;
    });
    on('focusin', ({ target }) => {
      focused = (target && cellOf(target)?.column) ?? null;
    });
    on('focusout', () => {
      focused = null;
    });
    return () => stop.abort();
  }, [grid]);
}
