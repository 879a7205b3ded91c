import { z } from './model/schema.ts';

import { lineSchema } from './model/text.ts';
import { PAPERS } from './report/paper.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
/** `system`: as the laptop is set, and along with it when it changes. */
export type Theme = (typeof THEMES)[number];

/**
 * What the program remembers of how somebody likes it, on this laptop and for every workshop. Nothing in here belongs
 * to a workshop. A setting is added with its default and never changes its meaning.
 */
export const preferencesSchema = z.strictObject({
  theme: z.enum(THEMES),
  /** Who led the last workshop created here; empty when nobody did. */
  facilitator: lineSchema,
  /** The paper last chosen for a report; null while nobody chose: then the system's language decides. */
  paper: z.enum(PAPERS).nullable(),
  /** The RACI on screen prints `A` for `A/R` (raci.md, Merging). */
  onlyA: z.boolean(),
});

export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  facilitator: '',
  paper: null,
  onlyA: false,
};

/** Some of them, as a window changes them. */
export const preferenceChangesSchema = preferencesSchema.partial();

/** What `kept` holds of them, setting by setting: what is missing, damaged or of a newer Trilane takes its default. */
export function preferencesFrom(kept: unknown): Preferences {
  const found = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const readable = Object.entries(found).filter(
    ([key, value]) => preferenceChangesSchema.safeParse({ [key]: value }).success,
  );
  return preferencesSchema.parse({ ...DEFAULT_PREFERENCES, ...Object.fromEntries(readable) });
}

/** What a page declares for it: Chromium then draws its own parts, and the tokens of the page, in that theme. */
export function colorSchemeOf(theme: Theme): string {
  return theme === 'system' ? 'light dark' : theme;
}
