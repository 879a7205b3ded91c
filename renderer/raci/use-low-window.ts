import { useSyncExternalStore } from 'react';

/** The style sheets of the charts have the same: 1440 × 900 at 200 %. */
const low = matchMedia('(max-height: 520px)');

/** Whether the window is so low that a head of full height would leave no room for letters. */
export function useLowWindow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      low.addEventListener('change', onChange);
      return () => low.removeEventListener('change', onChange);
    },
    () => low.matches,
  );
}
