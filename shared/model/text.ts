import { z } from './schema.ts';

/** Longest texts, in UTF-16 code units. Long enough for any room, short enough that one field can't fill a page or a disk. */
export const TEXT_LIMITS = { name: 200, line: 400, note: 4000 } as const;

// White space is tidied; every other control character is invisible and only does harm.
// oxlint-disable-next-line no-control-regex -- refusing control characters is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;
// They reorder what stands around them. Marks (LRM, RLM) and joiners stay: scripts need them, and they move nothing else.
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// White space and format characters, and the fillers that Unicode counts as letters or symbols.
const INVISIBLE = /[\p{Z}\p{C}\u115F\u1160\u2800\u3164\uFFA0]/gu;

// Most texts of most rooms. Nothing of what follows can be wrong with them, and a workshop has tens of thousands.
const PLAIN = /^[\t\n\r -~]*$/;

function text(max: number) {
  return (
    z
      .string()
      .max(max)
      // Tidying composes characters, and a few of them grow by it: what is stored must fit too.
      .refine(
        orPlain((given) => given.normalize('NFC').length <= max),
        `must not be longer than ${max} characters`,
      )
      .refine(
        orPlain((given) => !CONTROL.test(given)),
        'must not hold control characters',
      )
      .refine(
        orPlain((given) => given.search(BIDI_CONTROL) === -1),
        'must not hold direction controls',
      )
      .refine(
        orPlain((given) => !LONE_SURROGATE.test(given)),
        'must be well-formed text',
      )
  );
}

function orPlain(holds: (given: string) => boolean): (given: string) => boolean {
  return (given) => PLAIN.test(given) || holds(given);
}

/** A name someone goes by: one line that can be seen. */
export const nameSchema = text(TEXT_LIMITS.name).refine(
  (given) => given.replaceAll(INVISIBLE, '') !== '',
  'must not be empty',
);

/** One optional line: a job title, a place, an e-mail address as the room writes it. */
export const lineSchema = text(TEXT_LIMITS.line);

/** Several optional lines. */
export const noteSchema = text(TEXT_LIMITS.note);

/**
 * What is typed or pasted becomes one tidy form, so that equal names are equal bytes. Address books wrap names in
 * direction controls, which nobody sees and nobody misses.
 */
export function tidyLine(given: string): string {
  return given.replaceAll(BIDI_CONTROL, '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

export function tidyNote(given: string): string {
  return given
    .replaceAll(BIDI_CONTROL, '')
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .trim();
}
