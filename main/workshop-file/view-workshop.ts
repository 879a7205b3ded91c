import type { Holder, OpenTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { brokenRule } from './check-workshop.ts';
import { digestOf, digestText } from './content-digest.ts';
import type { FileInspection } from './inspection.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { validWorkshop } from './record-rows.ts';

/** A workshop as its file said it at one moment, to be looked at only: nothing of it is open. */
export interface ViewedFile {
  readonly workshop: Workshop;
  /** When it was changed last, ISO 8601 in UTC. */
  readonly asOf: string;
  /** Number of its last log entry. */
  readonly seq: number;
  /** Its schema version, which may be newer than this program's. */
  readonly version: number;
  /** Who had the file open then, or did when it was last left without being closed. */
  readonly holder: Holder | null;
}

/**
 * What a file says, whoever has it open, whether or not it can be written, also of a newer version that adds to what
 * this program knows. A child reads it from a private copy; the file stays as it is to the last byte.
 */
export async function viewWorkshopFile(
  path: string,
  inspector: FileInspection,
): Promise<Result<ViewedFile, OpenTrouble>> {
  const read = await inspector.view(path);
  if (!read.ok) return read;
  const { version, rows, last, holder, whole } = read.value;
  const workshop = validWorkshop((noun) => rows[noun]);
  const proven =
    workshop !== null &&
    brokenRule(workshop) === null &&
    // With fields this program does not know there is nothing to compare: the child has proven the log.
    (!whole || version < SCHEMA_VERSION || digestText(digestOf(workshop)) === last.digest);
  if (!proven) return refuse(version > SCHEMA_VERSION ? { code: 'newer', version } : { code: 'damaged' });
  return ok({ workshop, asOf: last.at, seq: last.seq, version, holder });
}
