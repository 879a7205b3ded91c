import { z } from 'zod';

import { LABEL_CODES } from '../../shared/change.ts';
import { idSchema } from '../../shared/model/id.ts';
import { NOUNS, RECORD_SCHEMAS } from '../../shared/model/workshop.ts';
import type { LogEntry } from './log-entry.ts';

const labelSchema = z.looseObject({ code: z.enum(LABEL_CODES) });
const editSchema = z.discriminatedUnion(
  'noun',
  NOUNS.map((noun) =>
    z.strictObject({
      noun: z.literal(noun),
      id: idSchema,
      before: RECORD_SCHEMAS[noun].nullable(),
      after: RECORD_SCHEMAS[noun].nullable(),
    }),
  ) as unknown as readonly [z.ZodObject<{ noun: z.ZodLiteral<string> }>],
);

/**
 * Whether this program can say what an entry did, and take it back. Its hash only proves that it was written like that:
 * anybody can make a log whose hashes hold, and a later Trilane may know more kinds of change.
 */
export function isReadable({ label, edits }: LogEntry): boolean {
  return labelSchema.safeParse(label).success && z.array(editSchema).safeParse(edits).success;
}
