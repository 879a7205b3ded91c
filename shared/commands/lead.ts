import type { Id } from '../model/id.ts';
import type { Lane, Placement } from '../model/placement.ts';
import type { Draft } from './draft.ts';

/**
 * Takes a placement out of its lane. When one other remains, that one is lead; when several remain and the lead left,
 * nobody is: the app never picks among several (raci.md, One A, 3).
 */
export function leaveLane(draft: Draft, placement: Placement): void {
  draft.remove('placement', placement.id);
  settleLane(draft, placement.service, placement.lane);
}

/** The only one in a lane leads it. */
export function settleLane(draft: Draft, service: Id, lane: Lane): void {
  const [only, ...others] = draft.lane(service, lane);
  if (only && others.length === 0 && !only.lead) draft.put('placement', { ...only, lead: true });
}
