import type { Command } from '../../shared/commands/catalogue.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Service } from '../../shared/model/service.ts';
import { tidyLine, tidyNote } from '../../shared/model/text.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import {
  organisationPickOf,
  organisationTroubles,
  planOrganisations,
  type OrganisationPick,
  type OrganisationTroubles,
} from '../organisation/organisation-pick.ts';
import { changedFields } from '../ui/changed-fields.ts';
import { nameTrouble, noteTrouble, type TextTrouble } from '../ui/text-trouble.ts';

/** A service as someone types it. */
export interface ServiceDraft {
  readonly name: string;
  readonly description: string;
  readonly outcomes: string;
  readonly provider: OrganisationPick;
  readonly consumer: OrganisationPick;
}

export interface ServiceTroubles {
  readonly name: TextTrouble | null;
  readonly description: TextTrouble | null;
  readonly outcomes: TextTrouble | null;
  readonly provider: OrganisationTroubles;
  readonly consumer: OrganisationTroubles;
}

export function serviceDraftOf(service: Service): ServiceDraft {
  return {
    name: service.name,
    description: service.description,
    outcomes: service.outcomes,
    provider: organisationPickOf(service.provider),
    consumer: organisationPickOf(service.consumer),
  };
}

/** Null when all of it can be kept. */
export function serviceTroubles(workshop: Workshop, draft: ServiceDraft): ServiceTroubles | null {
  const troubles = {
    name: nameTrouble(draft.name),
    description: noteTrouble(draft.description),
    outcomes: noteTrouble(draft.outcomes),
    provider: organisationTroubles(workshop, draft.provider),
    consumer: organisationTroubles(workshop, draft.consumer),
  };
  const { name, description, outcomes, provider, consumer } = troubles;
  const all = [name, description, outcomes, provider.pick, provider.above, consumer.pick, consumer.above];
  return all.some((one) => one !== null) ? troubles : null;
}

/** What saving the dialog runs: organisations that are new, then one edit with what was changed. Empty: nothing was. */
export function planServiceEdit(
  workshop: Workshop,
  opened: Service,
  draft: ServiceDraft,
  mint: () => Id,
): readonly Command[] {
  const current = workshop.service.get(opened.id);
  if (!current) return [];
  const { commands, ids } = planOrganisations(workshop, [draft.provider, draft.consumer], mint);
  const [provider = null, consumer = null] = ids;
  const edited = {
    name: tidyLine(draft.name),
    description: tidyNote(draft.description),
    outcomes: tidyNote(draft.outcomes),
    provider,
    consumer,
  };
  const patch = changedFields<Service>(opened, edited, current);
  if (Object.keys(patch).length === 0) return commands;
  return [...commands, { command: 'editService', input: { ...patch, id: opened.id } }];
}
