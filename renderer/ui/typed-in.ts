/** Radios and checkboxes are inputs too, but nobody types in them. */
const TYPED_IN =
  'textarea, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="range"], [type="button"], [type="file"])';

/** Whether a key pressed there is a letter of a text that is being typed. */
export function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}
