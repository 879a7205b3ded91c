/** The worked examples on the start screen (features.md W7). */
export const WORKED_EXAMPLES = ['retail', 'hospital', 'debit-card'] as const;
export type WorkedExample = (typeof WORKED_EXAMPLES)[number];

/** The workshop of the Help menu, to practise on. */
export const PRACTICE = 'company-event';

/** Every workshop that comes with the program. */
export const SAMPLE_NAMES = [...WORKED_EXAMPLES, PRACTICE] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];
