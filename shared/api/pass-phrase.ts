/** Longer than anybody types, in UTF-16 code units. On its own, so that a window has it without the whole contract. */
export const LONGEST_PASS_PHRASE = 1_024;
