import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core';
import { flushSync } from 'react-dom';

/**
 * Draws what is lifted in the frame of its event: React would put that off until the frame is drawn. Where the pointer
 * goes from there is no matter for React: the held card follows by itself (`follow-pointer.ts`), and which place it is
 * over is asked once in a frame (`hold.ts`).
 */
export class PromptSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    super({
      ...props,
      onStart: (at) => flushSync(() => props.onStart(at)),
      onMove: () => undefined,
    });
  }
}
