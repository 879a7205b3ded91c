/** The worked examples on offer (features.md W7). */
export const SAMPLE_NAMES = ['retail'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];
