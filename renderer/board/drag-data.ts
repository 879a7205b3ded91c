import type { Id } from '../../shared/model/id.ts';
import type { Lane } from '../../shared/model/placement.ts';

/** What is being dragged: someone of the list, a chip, or a service. */
export type Dragged =
  | { readonly kind: 'stakeholder'; readonly id: Id }
  | { readonly kind: 'placement'; readonly id: Id }
  | { readonly kind: 'service'; readonly id: Id };

/** Where it can be dropped. */
export type DropPlace =
  | { readonly kind: 'lane'; readonly service: Id; readonly lane: Lane }
  | { readonly kind: 'service'; readonly service: Id };

/** A card lifted by the keyboard: where it came from, and over what it is held. */
export interface Carry {
  readonly dragged: Dragged;
  /** Null for someone of the list, who stays there. */
  readonly from: DropPlace | null;
  readonly at: DropPlace;
  /** Stays where it was and is also there. */
  readonly alsoHere: boolean;
}

/** A card held by the pointer, and the place under it; null where it can't be dropped. */
export interface Held {
  readonly dragged: Dragged;
  readonly over: DropPlace | null;
  /** Stays where it was and is also there. */
  readonly alsoHere: boolean;
}

const KINDS: readonly string[] = ['stakeholder', 'placement', 'service'];

/** The card an event happened on, and what it stands for. Cards are plain elements that say so in their attributes. */
export function cardAt(
  target: EventTarget | null,
): { readonly element: HTMLElement; readonly dragged: Dragged } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
  const { card: id, cardKind: kind } = element?.dataset ?? {};
  if (!element || id === undefined || kind === undefined || !KINDS.includes(kind)) return null;
  return { element, dragged: { kind: kind as Dragged['kind'], id } };
}

export function laneDropId(service: Id, lane: Lane): string {
  return `${service}:${lane}`;
}
