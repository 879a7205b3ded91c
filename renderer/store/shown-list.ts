import { useState } from 'react';

import { useApp } from './app-state.ts';
import type { Replica } from './replica.ts';

/**
 * A list of what the open workshop holds; the same one as long as its members are, so that nothing is drawn again for an
 * equal list. Every row on screen asks for some at each change, hence not zustand's `useShallow`, which compares two
 * lists by making two maps of them.
 */
export function useShownList<T>(select: (replica: Replica) => readonly T[]): readonly T[] {
  const [keep] = useState(() => keeper<T>());
  return useApp(({ replica }) => keep(replica ? select(replica) : []));
}

function keeper<T>(): (next: readonly T[]) => readonly T[] {
  let kept: readonly T[] = [];
  return (next) => {
    if (!sameMembers(kept, next)) kept = next;
    return kept;
  };
}

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((member, index) => member === b[index]));
}
