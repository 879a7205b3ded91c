import { z } from './schema.ts';

import { idSchema } from './id.ts';
import { positionSchema } from './position.ts';
import { lineSchema } from './text.ts';

/** The three consumer roles of ITIL 4 in the order the board shows them, and the provider's strip beside them. */
export const LANES = ['customer', 'user', 'sponsor', 'provider'] as const;
export type Lane = (typeof LANES)[number];
export const laneSchema = z.enum(LANES);

/** One stakeholder in one lane of one service: a chip on the board. */
export const placementSchema = z.strictObject({
  id: idSchema,
  service: idSchema,
  stakeholder: idSchema,
  lane: laneSchema,
  /** Answers for the lane. At most one in a lane (raci.md, One A, 2). */
  lead: z.boolean(),
  position: positionSchema,
  /** What they do with the service, in the room's words: "track stock levels". */
  task: lineSchema,
});

export type Placement = Readonly<z.infer<typeof placementSchema>>;

export const NEW_PLACEMENT = { task: '' } as const satisfies Partial<Placement>;
