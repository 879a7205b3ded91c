import type { z } from 'zod';

import {
  lineSchema,
  nameSchema,
  noteSchema,
  TEXT_LIMITS,
  tidyLine,
  tidyNote,
} from '../../shared/model/text.ts';
import type { Words } from '../../shared/words/words.ts';

/** Why a typed text can't be kept as it is. */
export type TextTrouble =
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'unreadable' };

export function nameTrouble(text: string): TextTrouble | null {
  const tidy = tidyLine(text);
  return tidy === '' ? { code: 'empty' } : trouble(nameSchema, tidy, TEXT_LIMITS.name);
}

export function lineTrouble(text: string): TextTrouble | null {
  return trouble(lineSchema, tidyLine(text), TEXT_LIMITS.line);
}

export function noteTrouble(text: string): TextTrouble | null {
  return trouble(noteSchema, tidyNote(text), TEXT_LIMITS.note);
}

/** What is wrong, and what to do; null when nothing is. */
export function sayTextTrouble(t: Words, found: TextTrouble | null | undefined): string | null {
  if (!found) return null;
  const { code } = found;
  return code === 'too-long'
    ? t('dialog.text.too-long', { max: found.max, length: found.length })
    : t(`dialog.text.${code}`);
}

function trouble(schema: z.ZodType<string>, text: string, max: number): TextTrouble | null {
  if (text.length > max) return { code: 'too-long', max, length: text.length };
  return schema.safeParse(text).success ? null : { code: 'unreadable' };
}
