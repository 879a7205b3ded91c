/**
 * What someone changed in a dialog: fields that differ from when it opened, and from what is there now. A field nobody
 * touched is left out, so that it keeps what it became meanwhile.
 */
export function changedFields<T extends object>(opened: T, edited: Partial<T>, current: T): Partial<T> {
  const keys = Object.keys(edited) as (keyof T)[];
  return Object.fromEntries(
    keys
      .filter((key) => edited[key] !== opened[key] && edited[key] !== current[key])
      .map((key) => [key, edited[key]]),
  ) as Partial<T>;
}
