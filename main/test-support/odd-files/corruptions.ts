/** From 0 up to `below`, without it. */
export type Pick = (below: number) => number;

const PAGE_BYTES = 4_096;
const HEADER_BYTES = 100;

/** The ways in which bytes of a file go wrong: disks, sticks, half-done transfers and sync clients. */
const CORRUPTIONS: Readonly<Record<string, (bytes: Buffer, pick: Pick) => Buffer>> = {
  'a flipped bit': (bytes, pick) => {
    const at = pick(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
    return bytes;
  },
  'a run of other bytes': (bytes, pick) => {
    const at = pick(bytes.length);
    for (let index = at; index < Math.min(at + 1 + pick(64), bytes.length); index += 1)
      bytes[index] = pick(256);
    return bytes;
  },
  'its end missing': (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  'a page of zeroes': (bytes, pick) => {
    const at = pick(bytes.length / PAGE_BYTES) * PAGE_BYTES;
    return bytes.fill(0, at, at + PAGE_BYTES);
  },
  'two pages in each other’s place': (bytes, pick) => {
    const [one, other] = [pick(bytes.length / PAGE_BYTES), pick(bytes.length / PAGE_BYTES)];
    const kept = Buffer.from(bytes.subarray(one * PAGE_BYTES, (one + 1) * PAGE_BYTES));
    bytes.copy(bytes, one * PAGE_BYTES, other * PAGE_BYTES, (other + 1) * PAGE_BYTES);
    kept.copy(bytes, other * PAGE_BYTES);
    return bytes;
  },
  'its end twice': (bytes, pick) => Buffer.concat([bytes, bytes.subarray(pick(bytes.length))]),
  'its end all zeroes': (bytes, pick) => bytes.fill(0, pick(bytes.length)),
  'another header': (bytes, pick) => {
    bytes[pick(HEADER_BYTES)] = pick(256);
    return bytes;
  },
};

/** The same bytes for the same number and seed. */
export function corrupted(
  original: Buffer,
  number: number,
  pick: Pick,
): { readonly how: string; readonly bytes: Buffer } {
  const kinds = Object.entries(CORRUPTIONS);
  const [how, corrupt] = kinds[number % kinds.length] ?? ['', (bytes: Buffer) => bytes];
  return { how, bytes: corrupt(Buffer.from(original), pick) };
}
