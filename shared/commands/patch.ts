type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields of a patch that were really given: an optional field left out is not a field set to nothing. */
export function definedFields<T extends object>(patch: T): Defined<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Defined<T>;
}
