import { z } from './schema.ts';

import { idSchema } from './id.ts';
import { lineSchema, nameSchema, noteSchema } from './text.ts';

export const STAKEHOLDER_KINDS = ['person', 'group', 'organisation'] as const;
export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number];

/**
 * A person, a group, or an organisation taking part (features.md P1, P2). There is no role here: a role is what a
 * stakeholder has by standing in a lane of a service (R1).
 */
export const stakeholderSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(STAKEHOLDER_KINDS),
  name: nameSchema,
  jobTitle: lineSchema,
  /** Where a person or group belongs; for kind organisation, the organisation it stands for. */
  organisation: idSchema.nullable(),
  email: lineSchema,
  note: noteSchema,
  /** How many people a group or organisation has; null when nobody counted. */
  headCount: z.int().min(1).max(10_000_000).nullable(),
  /** The person who answers for a group or organisation (raci.md, One A, 4). */
  spokesperson: idSchema.nullable(),
});

export type Stakeholder = Readonly<z.infer<typeof stakeholderSchema>>;

export const NEW_STAKEHOLDER = {
  kind: 'person',
  jobTitle: '',
  organisation: null,
  email: '',
  note: '',
  headCount: null,
  spokesperson: null,
} as const satisfies Partial<Stakeholder>;
