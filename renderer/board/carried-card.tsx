import { samePlace } from './carry-steps.ts';
import type { Carry } from './drag-data.ts';
import { OverlayChip } from './overlay-chip.tsx';

/** What the keyboard carries, drawn where it would land. Over the place it came from, the card itself is enough. */
export function CarriedCard({ carry }: { readonly carry: Carry }) {
  const home = carry.from !== null && samePlace(carry.from, carry.at) && !carry.alsoHere;
  return home ? null : <OverlayChip dragged={carry.dragged} alsoHere={carry.alsoHere} />;
}
