import { useEffect, useLayoutEffect, useRef } from 'react';

import { placeBeside } from './card-place.ts';
import { cellMark, type CellAt } from './grid-keys.ts';
import styles from './reading-card.module.css';
import { ReadingView } from './reading-view.tsx';
import type { ReadingWords } from './reading-words.ts';

interface ReadingCardProps {
  readonly words: ReadingWords;
  readonly at: CellAt;
  readonly grid: React.RefObject<HTMLElement | null>;
  readonly onHold: () => void;
  readonly onLeave: () => void;
  /** Only where the panel is not beside the chart: a narrow window. */
  readonly onlyNarrow?: boolean;
}

/** The reason of a letter, at its cell. It follows the cell when the grid scrolls, and hides with it. */
export function ReadingCard({ words, at, grid, onHold, onLeave, onlyNarrow = false }: ReadingCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const mark = cellMark(at);

  useLayoutEffect(() => {
    if (card.current && grid.current) place(card.current, grid.current, mark);
  });
  useEffect(() => {
    const follow = (): void => {
      if (card.current && grid.current) place(card.current, grid.current, mark);
    };
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [grid, mark]);

  return (
    <div
      ref={card}
      role="tooltip"
      className={`${styles.card} ${onlyNarrow ? styles.onlyNarrow : ''}`}
      onPointerEnter={onHold}
      onPointerLeave={onLeave}
    >
      <ReadingView words={words} />
    </div>
  );
}

function place(card: HTMLElement, grid: HTMLElement, mark: string): void {
  const element = grid.querySelector(`[data-cell="${mark}"]`);
  const cell = element?.getBoundingClientRect();
  // A pointer has to reach the card from its cell; the focus stays where it is.
  const chart = element === document.activeElement ? grid.parentElement : null;
  const { style } = card;
  style.visibility = cell ? '' : 'hidden';
  if (!cell) return;
  const room = {
    width: window.innerWidth,
    height: window.innerHeight,
    top: document.querySelector('[data-raci-bar]')?.getBoundingClientRect().bottom ?? 0,
  };
  const { left, top } = placeBeside(
    cell,
    card.getBoundingClientRect(),
    room,
    chart?.getBoundingClientRect() ?? null,
  );
  style.left = `${left}px`;
  style.top = `${top}px`;
}
