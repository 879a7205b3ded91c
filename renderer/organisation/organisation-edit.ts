import { execute, type Command } from '../../shared/commands/catalogue.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { tidyLine } from '../../shared/model/text.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { changedFields } from '../ui/changed-fields.ts';
import { pickOf, resolvePick, type NamePick } from '../ui/name-pick.ts';
import { nameTrouble, type TextTrouble } from '../ui/text-trouble.ts';
import { planOrganisations, type OrganisationTrouble } from './organisation-pick.ts';

/** An organisation as someone types it. */
export interface OrganisationDraft {
  readonly name: string;
  readonly above: NamePick;
}

export interface OrganisationEditTroubles {
  readonly name: TextTrouble | null;
  readonly above: OrganisationTrouble | null;
}

/** Null when all of it can be kept. */
export function organisationEditTroubles(
  workshop: Workshop,
  { id, name }: Organisation,
  draft: OrganisationDraft,
): OrganisationEditTroubles | null {
  const troubles = { name: nameTrouble(draft.name), above: aboveTrouble() };
  return troubles.name || troubles.above ? troubles : null;

  function aboveTrouble(): OrganisationTrouble | null {
    const above = resolvePick(workshop.organisation, draft.above);
    if (above.kind === 'none') return null;
    if (above.kind === 'new') return nameTrouble(above.name);
    // The command knows what can't be part of what.
    const result = execute(workshop, { command: 'editOrganisation', input: { id, partOf: above.id } });
    const circular = !result.ok && result.error.code === 'organisation-inside-itself';
    return circular ? { code: 'inside-itself', name } : null;
  }
}

/** What saving the dialog runs. Empty: nothing was changed. */
export function planOrganisationEdit(
  workshop: Workshop,
  opened: Organisation,
  draft: OrganisationDraft,
  mint: () => Id,
): readonly Command[] {
  const current = workshop.organisation.get(opened.id);
  if (!current) return [];
  const { commands, ids } = planOrganisations(workshop, [{ pick: draft.above, above: pickOf(null) }], mint);
  const edited = { name: tidyLine(draft.name), partOf: ids[0] ?? null };
  const patch = changedFields<Organisation>(opened, edited, current);
  if (Object.keys(patch).length === 0) return commands;
  return [...commands, { command: 'editOrganisation', input: { ...patch, id: opened.id } }];
}
