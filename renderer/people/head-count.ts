import { stakeholderSchema } from '../../shared/model/stakeholder.ts';

/** Digits, or digits in groups of three as people write large numbers: "1,200", "1 200", "1.200". */
const NUMBER = /^(?:\d+|\d{1,3}(?:[ .,'’\u00A0\u202F]\d{3})+)$/u;

/** How many a text says, null for an empty one, or `broken` when it says no head count. */
export function readHeadCount(text: string): number | null | 'broken' {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!NUMBER.test(trimmed)) return 'broken';
  const count = Number(trimmed.replaceAll(/\D/gu, ''));
  return stakeholderSchema.shape.headCount.safeParse(count).success ? count : 'broken';
}
