import type { Command } from '../../shared/commands/catalogue.ts';
import type { Id } from '../../shared/model/id.ts';
import { foldName } from '../../shared/model/same-name.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { pickOf, resolvePick, textOf, type NamePick } from '../ui/name-pick.ts';
import { nameTrouble, type TextTrouble } from '../ui/text-trouble.ts';

/** What an organisation field holds. `above` counts only for an organisation that is new: it may be part of another. */
export interface OrganisationPick {
  readonly pick: NamePick;
  readonly above: NamePick;
}

export type OrganisationTrouble = TextTrouble | { readonly code: 'inside-itself'; readonly name: string };

export interface OrganisationTroubles {
  readonly pick: TextTrouble | null;
  readonly above: OrganisationTrouble | null;
}

interface OrganisationPlan {
  /** Organisations to add, each after the one it is part of. */
  readonly commands: readonly Command[];
  /** What each pick refers to once these have run. */
  readonly ids: readonly (Id | null)[];
}

export function organisationPickOf(id: Id | null): OrganisationPick {
  return { pick: pickOf(id), above: pickOf(null) };
}

export function organisationTroubles(
  workshop: Workshop,
  { pick, above }: OrganisationPick,
): OrganisationTroubles {
  const picked = resolvePick(workshop.organisation, pick);
  if (picked.kind !== 'new') return { pick: null, above: null };
  const pickTrouble = nameTrouble(picked.name);
  const higher = resolvePick(workshop.organisation, above);
  if (higher.kind !== 'new') return { pick: pickTrouble, above: null };
  const insideItself = foldName(higher.name) === foldName(picked.name);
  return {
    pick: pickTrouble,
    above: insideItself ? { code: 'inside-itself', name: picked.name } : nameTrouble(higher.name),
  };
}

/** How to bring in what was typed into one or more organisation fields. The same new name in two fields is one organisation. */
export function planOrganisations(
  workshop: Workshop,
  picks: readonly OrganisationPick[],
  mint: () => Id,
): OrganisationPlan {
  const added = new Map<string, Id>();
  const commands: Command[] = [];

  /** The unit above that any of the fields gives this new name. */
  const aboveOf = (folded: string): NamePick => {
    const same = picks.filter(({ pick }) => foldName(textOf(workshop.organisation, pick)) === folded);
    const given = same.find(({ above }) => resolvePick(workshop.organisation, above).kind !== 'none');
    return given?.above ?? pickOf(null);
  };
  const idOf = (pick: NamePick): Id | null => {
    const picked = resolvePick(workshop.organisation, pick);
    if (picked.kind === 'none') return null;
    if (picked.kind === 'there') return picked.id;
    const folded = foldName(picked.name);
    const known = added.get(folded);
    if (known !== undefined) return known;
    const id = mint();
    added.set(folded, id);
    const partOf = idOf(aboveOf(folded));
    commands.push({ command: 'addOrganisation', input: { id, name: picked.name, partOf } });
    return id;
  };

  const ids = picks.map(({ pick }) => idOf(pick));
  return { commands, ids };
}
