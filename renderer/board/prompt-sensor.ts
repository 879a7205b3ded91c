import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core';
import { flushSync } from 'react-dom';

/**
 * Draws each step of a drag in the frame of its event. React would put a pointer's moves off until that frame is
 * drawn, and the card would hang one behind the hand.
 */
export class PromptSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    super({
      ...props,
      onStart: (at) => flushSync(() => props.onStart(at)),
      onMove: (to) => flushSync(() => props.onMove(to)),
    });
  }
}
