import { useDraggable } from '@dnd-kit/core';
import { useImperativeHandle, useState, type PointerEvent, type Ref } from 'react';

import type { Dragged } from './drag-data.ts';
import type { Grip } from './follow-pointer.ts';

/** The card the one draggable stands for, and where it is held. */
export interface Lifted {
  readonly dragged: Dragged;
  readonly grip: Grip;
}

/** What a press on a card is handed to. */
export interface Draggable {
  press(event: PointerEvent, card: Lifted): void;
}

/**
 * The one draggable of the board, drawn as nothing. A hook per card re-renders every card at each step of a drag (a second at
 * pick-up with 3,000 of them). It stands beside the board, not around it: dnd-kit's context changes when a drag starts
 * and ends, and React would look through all that stands in it for who listens.
 */
export function OneDraggable({ ref }: { readonly ref: Ref<Draggable> }) {
  const [card] = useState(liftedCard);
  const { listeners } = useDraggable({ id: 'card', data: card.data });
  useImperativeHandle(
    ref,
    () => ({
      press: (event, pressed) => {
        card.take(pressed);
        // The element stays unknown to dnd-kit, which would measure it and draw at each scroll of what it stands in.
        listeners?.['onPointerDown']?.(event);
      },
    }),
    [card, listeners],
  );
  return null;
}

/** dnd-kit reads it when the drag starts, nothing is drawn from it. */
function liftedCard() {
  let lifted: Lifted | null = null;
  return {
    data: {
      get lifted() {
        return lifted;
      },
    },
    take: (next: Lifted) => {
      lifted = next;
    },
  };
}
