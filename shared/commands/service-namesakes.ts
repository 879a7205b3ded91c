import { foldName } from '../model/same-name.ts';
import type { Workshop } from '../model/workshop.ts';

/** Of the names of services that are about to be added, those that another service has already, or one before it in the list. */
export function serviceNamesakes(workshop: Workshop, names: readonly string[]): readonly string[] {
  const taken = new Set([...workshop.service.values()].map(({ name }) => foldName(name)));
  return names.filter((name) => {
    const folded = foldName(name);
    const isTaken = taken.has(folded);
    taken.add(folded);
    return isTaken;
  });
}
