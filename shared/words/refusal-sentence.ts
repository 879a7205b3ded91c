import type { Refusal } from '../commands/refusal.ts';
import type { Id } from '../model/id.ts';
import type { Workshop } from '../model/workshop.ts';
import { assertNever } from '../result.ts';
import type { Words } from './words.ts';

/** Why nothing changed, and what to do. */
export function refusalSentence(t: Words, workshop: Workshop, refusal: Refusal): string {
  switch (refusal.code) {
    case 'not-there':
    case 'id-taken':
    case 'too-much':
    case 'changes-nothing':
      return t(`refusal.${refusal.code}`);
    case 'already-placed':
      return t('refusal.already-placed', {
        stakeholder: nameOf(workshop, 'stakeholder', refusal.stakeholder),
        service: nameOf(workshop, 'service', refusal.service),
        lane: t(`lane.${refusal.lane}.name`),
      });
    case 'all-placed':
      return t('refusal.all-placed', {
        service: nameOf(workshop, 'service', refusal.service),
        lane: t(`lane.${refusal.lane}.name`),
      });
    case 'organisation-inside-itself':
      return t('refusal.organisation-inside-itself', {
        organisation: nameOf(workshop, 'organisation', refusal.organisation),
      });
    case 'spokesperson-must-be-person':
      return t('refusal.spokesperson-must-be-person', {
        stakeholder: nameOf(workshop, 'stakeholder', refusal.stakeholder),
      });
    case 'too-many':
      return t('refusal.too-many', { max: refusal.max });
    default:
      return assertNever(refusal);
  }
}

function nameOf(workshop: Workshop, noun: 'stakeholder' | 'service' | 'organisation', id: Id): string {
  return workshop[noun].get(id)?.name ?? '';
}
