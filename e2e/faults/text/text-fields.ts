import type { CommandName } from '../../../shared/commands/catalogue.ts';
import { TEXT_FIELDS } from '../../../shared/forgetting/text-fields.ts';
import { TEXT_LIMITS } from '../../../shared/model/text.ts';
import { mintId } from '../../../main/session/mint-id.ts';

/** A command that writes a text into one field of one record. */
export interface FieldWriter {
  readonly noun: keyof typeof TEXT_FIELDS;
  readonly field: string;
  /** Longest text, in UTF-16 code units. */
  readonly limit: number;
  readonly isNote: boolean;
  write(text: string): {
    readonly command: CommandName;
    readonly input: unknown;
    /** Whose field it becomes. */
    readonly id: string;
  };
}

/** What a workshop for it needs: who is written about already. */
export interface Standing {
  readonly workshop: string;
  readonly placement: string;
}

/** Every text field of every record, from the product's own list: one that is new does not go untried. */
export function fieldWriters(standing: Standing): readonly FieldWriter[] {
  return Object.entries(TEXT_FIELDS).flatMap(([key, fields]) => {
    const noun = key as FieldWriter['noun'];
    return Object.entries(fields).map(([field, limit]) => ({
      noun,
      field,
      limit,
      isNote: limit === TEXT_LIMITS.note,
      write: (text: string) => commandFor(noun, { [field]: text }, standing),
    }));
  });
}

function commandFor(
  noun: FieldWriter['noun'],
  text: Readonly<Record<string, string>>,
  { workshop, placement }: Standing,
): ReturnType<FieldWriter['write']> {
  const id = mintId();
  switch (noun) {
    case 'workshop':
      return { command: 'editDetails', input: text, id: workshop };
    case 'organisation':
      return { command: 'addOrganisation', input: { id, ...text }, id };
    case 'stakeholder':
      return { command: 'addStakeholders', input: { stakeholders: [{ id, name: 'Ben', ...text }] }, id };
    case 'service':
      return { command: 'addServices', input: { services: [{ id, name: 'Payroll', ...text }] }, id };
    case 'placement':
      return { command: 'editPlacement', input: { id: placement, ...text }, id: placement };
    case 'activitySwitch':
      throw new Error('Nothing is written there');
    default:
      return noun satisfies never;
  }
}
