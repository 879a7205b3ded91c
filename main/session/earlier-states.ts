import type { PointName, RestorePoint } from '../../shared/api/restore-points.ts';
import { apply, invert } from '../../shared/change.ts';
import { detailsOf, type Workshop } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { stateOf } from '../restore-points/point-name.ts';
import type { WorkshopFile } from '../workshop-file/workshop-file.ts';
import type { PointKeeper } from './point-keeper.ts';

/** How the workshop was when this sitting began. */
export interface Opening {
  readonly workshop: Workshop;
  readonly seq: number;
  readonly hash: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

interface Open {
  readonly file: WorkshopFile;
  readonly workshop: Workshop;
  readonly opening: Opening;
  readonly points: PointKeeper | null;
}

export interface EarlierState {
  readonly workshop: Workshop;
  readonly at: string;
}

type PointLost = { readonly code: 'point-gone' } | { readonly code: 'point-unreadable' };

/** A row of the list, with the log entry that says where it belongs. */
interface Listed {
  readonly seq: number;
  readonly row: RestorePoint;
}

interface Snapshot extends EarlierState {
  readonly seq: number;
  readonly hash: string;
  readonly name: string;
}

/** Everything that can be gone back to, newest first: the opening from memory, snapshots from the log, and the copies. */
export async function earlierStates(open: Open): Promise<readonly RestorePoint[]> {
  const { opening, points } = open;
  const snapshots = snapshotsOf(open);
  const listed: Listed[] = snapshots.map(({ seq, at, name, workshop }) => ({
    seq,
    row: { point: `snapshot-${seq}`, reason: 'snapshot', at, name, counts: countsOf(workshop) },
  }));
  // A workshop that was made in this sitting has no opening to go back to.
  if (opening.seq > 1) {
    const { seq, at, workshop } = opening;
    const counts = countsOf(workshop);
    listed.unshift({ seq, row: { point: 'opening', reason: 'opening', at, name: null, counts } });
  }
  const told = new Set([...snapshots, opening].map(({ seq, hash }) => `${seq} ${stateOf(hash)}`));
  for (const { number, seq, state, reason, at } of points?.list().toReversed() ?? []) {
    if (told.has(`${seq} ${state}`)) continue;
    // One after the other: a large one takes a while to prove.
    const read = (await points?.read(number)) ?? null;
    const counts = isOf(open, read) ? countsOf(read) : null;
    listed.push({ seq, row: { point: `copy-${number}`, reason, at, name: null, counts } });
  }
  return listed.toSorted((a, b) => b.seq - a.seq).map(({ row }) => row);
}

/**
 * One of them, whole and proven. A copy is read beside the session's turns, since its disk may be slow; what this gives is
 * called for the state, within a turn by whoever makes a change of it.
 */
export async function earlierState(
  open: Open,
  point: PointName,
): Promise<() => Result<EarlierState, PointLost>> {
  if (point === 'opening') return () => ok(open.opening);
  const number = Number(point.slice(point.indexOf('-') + 1));
  if (point.startsWith('snapshot')) return () => snapshotAt(open, number);
  const copyNow = () => open.points?.list().find((one) => one.number === number);
  const copy = copyNow();
  const workshop = (copy && (await open.points?.read(number))) ?? null;
  return () => {
    // Somebody may have been forgotten while it was read: what held their name is gone then, and stays gone.
    if (!copy || copyNow()?.state !== copy.state) return refuse({ code: 'point-gone' });
    return isOf(open, workshop) ? ok({ workshop, at: copy.at }) : refuse({ code: 'point-unreadable' });
  };
}

function snapshotAt(open: Open, number: number): Result<EarlierState, PointLost> {
  const snapshot = snapshotsOf(open).find(({ seq }) => seq === number);
  return snapshot ? ok(snapshot) : refuse({ code: 'point-gone' });
}

/** The log told backwards, as far as the first snapshot or to where it can't be told any further. */
function snapshotsOf({ file, workshop: now }: Open): readonly Snapshot[] {
  const first = file.firstOf('snapshot-named');
  if (first === null) return [];
  const snapshots: Snapshot[] = [];
  let workshop = now;
  for (const { entry, hash } of file.entriesBack()) {
    const { seq, at, label } = entry;
    if (seq < first || label.code === 'upgraded') break;
    if (label.code === 'snapshot-named') snapshots.push({ seq, hash, at, name: label.name ?? '', workshop });
    workshop = apply(workshop, invert(entry));
  }
  return snapshots;
}

function isOf({ workshop: now }: Open, read: Workshop | null): read is Workshop {
  return read !== null && detailsOf(read).id === detailsOf(now).id;
}

function countsOf({ stakeholder, service }: Workshop): RestorePoint['counts'] {
  return { people: stakeholder.size, services: service.size };
}
