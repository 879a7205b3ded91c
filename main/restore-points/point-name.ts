import { RESTORE_REASONS, type RestoreReason } from '../../shared/api/restore-points.ts';

/** A restore point as its file name tells of it: a list of them is read without opening one. */
export interface Point {
  /** Counts up in the workshop's folder, and alone says which is newer: clocks jump, and copies share a log. */
  readonly number: number;
  /** The last log entry in it. */
  readonly seq: number;
  /** The first 12 hex digits of that entry's hash: with `seq`, which state of the workshop it is. */
  readonly state: string;
  /** When it was made, to the second, ISO 8601 in UTC. For people. */
  readonly at: string;
  readonly reason: RestoreReason;
}

const ENDING = '.trilane';
const NAME =
  /^(\d{6,15})-(\d{6,15})-([0-9a-f]{12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z]+)\.trilane$/;

export function stateOf(hash: string): string {
  return hash.slice(0, 12);
}

/** "000007-000012-3fa9c1d2e4b5-20261122T104203Z-opening.trilane": no system objects to it. */
export function pointName({ number, seq, state, at, reason }: Point): string {
  const moment = at.replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `${[padded(number), padded(seq), state, moment, reason].join('-')}${ENDING}`;
}

/** Null for what is no restore point. */
export function readPointName(name: string): Point | null {
  const [, number, seq, state = '', year, month, day, hour, minute, second, word] = NAME.exec(name) ?? [];
  const reason = RESTORE_REASONS.find((one) => one === word);
  if (number === undefined || seq === undefined || !reason) return null;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return { number: Number(number), seq: Number(seq), state, at, reason };
}

function padded(count: number): string {
  return String(count).padStart(6, '0');
}
