import { z } from 'zod';

/** Longest texts, in UTF-16 code units. Long enough for any room, short enough that one field can't fill a page or a disk. */
export const TEXT_LIMITS = { name: 200, line: 400, note: 4000 } as const;

// Tab and newline belong in a note; every other control character is invisible and only does harm.
// oxlint-disable-next-line no-control-regex -- refusing control characters is the point
const CONTROL_IN_NOTE = /[\u0000-\u0008\u000B-\u001F\u007F]/u;
// oxlint-disable-next-line no-control-regex -- as above
const CONTROL_IN_LINE = /[\u0000-\u001F\u007F]/u;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !CONTROL_IN_LINE.test(text), 'must not hold control characters')
    .refine((text) => !LONE_SURROGATE.test(text), 'must be well-formed text');
}

/** A name someone goes by: one line, never blank. */
export const nameSchema = line(TEXT_LIMITS.name).refine((text) => text.trim() !== '', 'must not be empty');

/** One optional line: a job title, a place, an e-mail address as the room writes it. */
export const lineSchema = line(TEXT_LIMITS.line);

/** Several optional lines. */
export const noteSchema = z
  .string()
  .max(TEXT_LIMITS.note)
  .refine((text) => !CONTROL_IN_NOTE.test(text), 'must not hold control characters')
  .refine((text) => !LONE_SURROGATE.test(text), 'must be well-formed text');

/** What is typed or pasted becomes one tidy form, so that equal names are equal bytes. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

export function tidyNote(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
}
