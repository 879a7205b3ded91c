/** Up to here a copy costs less than looking through two layers. */
const SMALL = 256;
/** So many changes over one base, then base and changes become a new base. */
const MOST_CHANGED = 64;

/**
 * The map with some entries set, or removed where the value is null; the one given stays as it is. Same content, same
 * order as a copy that was changed, but a large map is not copied for it: a drop among ten thousand placements
 * remembers what it changed over what was there.
 */
export function withEntries<K, V extends object>(
  map: ReadonlyMap<K, V>,
  entries: Iterable<readonly [K, V | null]>,
): ReadonlyMap<K, V> {
  if (map.size < SMALL) return changedCopy(map, entries);
  return layeredOver(map).with([...entries]);
}

function layeredOver<K, V extends object>(map: ReadonlyMap<K, V>): LayeredMap<K, V> {
  if (!isLayered(map)) return new LayeredMap<K, V>(map, new Map(), map.size);
  if (map.changed.size < MOST_CHANGED) return map;
  return new LayeredMap<K, V>(new Map(map), new Map(), map.size);
}

function isLayered<K, V extends object>(map: ReadonlyMap<K, V>): map is LayeredMap<K, V> {
  return map instanceof LayeredMap;
}

function changedCopy<K, V>(map: ReadonlyMap<K, V>, entries: Iterable<readonly [K, V | null]>): Map<K, V> {
  const copy = new Map(map);
  for (const [key, value] of entries) {
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

class LayeredMap<K, V extends object> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>;
  /** Null: the base has it and this has not. */
  readonly changed: ReadonlyMap<K, V | null>;
  readonly size: number;

  constructor(base: ReadonlyMap<K, V>, changed: ReadonlyMap<K, V | null>, size: number) {
    this.#base = base;
    this.changed = changed;
    this.size = size;
  }

  with(entries: readonly (readonly [K, V | null])[]): ReadonlyMap<K, V> {
    const changed = new Map(this.changed);
    let size = this.size;
    for (const [key, value] of entries) {
      const before = changed.get(key);
      // What comes again comes last, as in any map: here it would come back to its old place.
      if (before === null && value !== null) return changedCopy(this, entries);
      const had = before === undefined ? this.#base.has(key) : before !== null;
      if (had !== (value !== null)) size += had ? -1 : 1;
      if (value === null && !this.#base.has(key)) changed.delete(key);
      else changed.set(key, value);
    }
    return new LayeredMap(this.#base, changed, size);
  }

  get(key: K): V | undefined {
    const value = this.changed.get(key);
    return value === undefined ? this.#base.get(key) : (value ?? undefined);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, before] of this.#base) {
      const value = this.changed.get(key);
      if (value !== null) yield [key, value ?? before];
    }
    for (const [key, value] of this.changed) {
      if (value !== null && !this.#base.has(key)) yield [key, value];
    }
    return undefined;
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }
}
