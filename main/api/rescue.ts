import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CreateTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { GoodPoint } from '../restore-points/newest-good-point.ts';
import { writeTroubleOf } from '../workshop-file/file-errors.ts';
import { fileNameFrom } from './file-name.ts';
import { freePath } from './free-path.ts';
import { writeWholeFile } from './write-whole-file.ts';

const ENDING = '.trilane';

/** Where a restore point may go: beside the file it stands for, or else where new workshops go. */
export interface RescuePlaces {
  /** The file that does not open, and stays as it is. */
  readonly damaged: string;
  /** What the new file is to be called. */
  readonly name: string;
  readonly elsewhere: () => Promise<Result<string, WriteTrouble>>;
}

/** Writes a restore point as a file of its own, under a name that nothing has. Gives back its path. */
export async function writeRescued(
  point: GoodPoint,
  { damaged, name, elsewhere }: RescuePlaces,
): Promise<Result<string, CreateTrouble>> {
  try {
    // Nobody has a restore point open: reading it drops no lock.
    const bytes = await readFile(point.path);
    const fileName = fileNameFrom(name, ENDING) ?? `Trilane${ENDING}`;
    const beside = await freePath(dirname(damaged), fileName, ENDING);
    const written = await writeWholeFile(beside, bytes, false);
    if (written.ok) return { ok: true, value: beside };
    const other = await elsewhere();
    if (!other.ok) return other;
    const again = await writeWholeFile(other.value, bytes, false);
    return again.ok ? other : again;
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  }
}
