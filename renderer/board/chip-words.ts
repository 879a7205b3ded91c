import { LANES, type Lane, type Placement } from '../../shared/model/placement.ts';
import { placementsOf } from '../../shared/model/lanes.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { t } from '../store/words.ts';

/** "Also Customer, Sponsor"; nothing where they stand in no other lane of the service. */
export function alsoIn(lanes: readonly Lane[]): string {
  if (lanes.length === 0) return '';
  return t('board.alsoIn', { lanes: lanes.map((lane) => t(`lane.${lane}.name`)).join(', ') });
}

/** What a chip has to say beside its name, which a pointer that rests on it is told, and its menu tells everybody. */
export function aboutChip(placement: Placement, workshop: Workshop): readonly string[] {
  const others = placementsOf(workshop, placement.stakeholder)
    .filter((one) => one.service === placement.service && one.id !== placement.id)
    .map((one) => one.lane);
  return [placement.task, alsoIn(LANES.filter((lane) => others.includes(lane)))].filter(Boolean);
}
