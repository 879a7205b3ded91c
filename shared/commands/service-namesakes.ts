import type { Id } from '../model/id.ts';
import { foldName } from '../model/same-name.ts';
import type { Workshop } from '../model/workshop.ts';

/**
 * Of names that services are about to get, those that another service has already, or one before it in the list. Whose
 * name it is to become is not another.
 */
export function serviceNamesakes(
  workshop: Workshop,
  names: readonly string[],
  whose: Id | null = null,
): readonly string[] {
  const others = [...workshop.service.values()].filter(({ id }) => id !== whose);
  const taken = new Set(others.map(({ name }) => foldName(name)));
  return names.filter((name) => {
    const folded = foldName(name);
    const isTaken = taken.has(folded);
    taken.add(folded);
    return isTaken;
  });
}
