import type { Command } from '../../shared/commands/catalogue.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Stakeholder, StakeholderKind } from '../../shared/model/stakeholder.ts';
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
import { pickOf, resolvePick, type NamePick, type Picked } from '../ui/name-pick.ts';
import { lineTrouble, nameTrouble, noteTrouble, type TextTrouble } from '../ui/text-trouble.ts';
import { readHeadCount } from './head-count.ts';

/** A stakeholder as someone types it. What only some kinds have is kept while another kind is chosen. */
export interface StakeholderDraft {
  readonly kind: StakeholderKind;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: OrganisationPick;
  readonly headCount: string;
  readonly spokesperson: NamePick;
  readonly email: string;
  readonly note: string;
}

export interface StakeholderTroubles {
  readonly name: TextTrouble | null;
  readonly jobTitle: TextTrouble | null;
  readonly organisation: OrganisationTroubles;
  readonly headCount: { readonly code: 'broken' } | null;
  readonly spokesperson: TextTrouble | null;
  readonly email: TextTrouble | null;
  readonly note: TextTrouble | null;
}

export function stakeholderDraftOf(stakeholder: Stakeholder): StakeholderDraft {
  const { kind, name, jobTitle, email, note, headCount } = stakeholder;
  return {
    kind,
    name,
    jobTitle,
    email,
    note,
    headCount: headCount === null ? '' : String(headCount),
    organisation: organisationPickOf(stakeholder.organisation),
    spokesperson: pickOf(stakeholder.spokesperson),
  };
}

/** The people who may speak for a group or organisation: any person but itself. */
export function possibleSpokespersons(workshop: Workshop, id: Id): ReadonlyMap<Id, Stakeholder> {
  return new Map([...workshop.stakeholder].filter(([other, { kind }]) => kind === 'person' && other !== id));
}

/** The groups and organisations that someone speaks for. */
export function spokenForBy(workshop: Workshop, id: Id): readonly Stakeholder[] {
  return [...workshop.stakeholder.values()].filter(({ spokesperson }) => spokesperson === id);
}

/** Null when all of it can be kept. */
export function stakeholderTroubles(
  workshop: Workshop,
  id: Id,
  draft: StakeholderDraft,
): StakeholderTroubles | null {
  const isPerson = draft.kind === 'person';
  const speaker = pickedSpeaker(workshop, id, draft);
  const troubles = {
    name: nameTrouble(draft.name),
    jobTitle: isPerson ? lineTrouble(draft.jobTitle) : null,
    organisation: organisationTroubles(workshop, draft.organisation),
    headCount:
      !isPerson && readHeadCount(draft.headCount) === 'broken' ? ({ code: 'broken' } as const) : null,
    spokesperson: speaker.kind === 'new' ? nameTrouble(speaker.name) : null,
    email: lineTrouble(draft.email),
    note: noteTrouble(draft.note),
  };
  const { organisation, ...others } = troubles;
  const all = [...Object.values(others), organisation.pick, organisation.above];
  return all.some((one) => one !== null) ? troubles : null;
}

/** What saving the dialog runs: what is new and named here, then one edit with what was changed. Empty: nothing was. */
export function planStakeholderEdit(
  workshop: Workshop,
  opened: Stakeholder,
  draft: StakeholderDraft,
  mint: () => Id,
): readonly Command[] {
  const current = workshop.stakeholder.get(opened.id);
  if (!current) return [];
  const organisations = planOrganisations(workshop, [draft.organisation], mint);
  const speaker = planSpeaker(pickedSpeaker(workshop, opened.id, draft), mint);
  const patch = changedFields<Stakeholder>(
    opened,
    {
      kind: draft.kind,
      name: tidyLine(draft.name),
      organisation: organisations.ids[0] ?? null,
      email: tidyLine(draft.email),
      note: tidyNote(draft.note),
      ...ofKind(draft, speaker.id),
    },
    current,
  );
  const additions = [...organisations.commands, ...speaker.commands];
  if (Object.keys(patch).length === 0) return additions;
  return [...additions, { command: 'editStakeholder', input: { ...patch, id: opened.id } }];
}

/** The command itself clears what a person can't have. */
function ofKind(draft: StakeholderDraft, spokesperson: Id | null): Partial<Stakeholder> {
  if (draft.kind === 'person') return { jobTitle: tidyLine(draft.jobTitle) };
  const headCount = readHeadCount(draft.headCount);
  return { spokesperson, ...(headCount === 'broken' ? {} : { headCount }) };
}

function pickedSpeaker(workshop: Workshop, id: Id, draft: StakeholderDraft): Picked {
  if (draft.kind === 'person') return { kind: 'none' };
  return resolvePick(possibleSpokespersons(workshop, id), draft.spokesperson);
}

function planSpeaker(picked: Picked, mint: () => Id) {
  if (picked.kind === 'none') return { id: null, commands: [] };
  if (picked.kind === 'there') return { id: picked.id, commands: [] };
  const id = mint();
  const addition: Command = {
    command: 'addStakeholders',
    input: { stakeholders: [{ id, name: picked.name }] },
  };
  return { id, commands: [addition] };
}
