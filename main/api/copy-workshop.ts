import { constants, copyFile, chmod, open, rm, stat } from 'node:fs/promises';
import type { OpenTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { codeOf, openTroubleOf } from '../workshop-file/file-errors.ts';
import { putWholeFile } from './write-whole-file.ts';

/** Everyone's right to read, the owner's to write: a copy of what can only be read is there to be changed. */
const READ_AND_WRITE = 0o644;

/**
 * Copies a workshop file that is not open in this process (closing a descriptor of one that is would drop its locks),
 * with the journal that a crash left beside it. Never replaces.
 */
export async function copyWorkshop(
  from: string,
  to: string,
): Promise<Result<null, OpenTrouble | WriteTrouble>> {
  const before = await fileStamp(from);
  if (!before.ok) return before;
  const copied = await putWholeFile(to, false, async (beside) => {
    await copyDurably(from, beside);
    // First the journal, then the name: the file is never seen without what it takes to read it.
    await copyJournal(from, to);
  });
  if (!copied.ok) return copied;
  const after = await fileStamp(from);
  if (after.ok && after.value === before.value) return ok(null);
  // Somebody wrote it meanwhile, so the copy may be torn.
  await Promise.all([rm(to, { force: true }), rm(`${to}-journal`, { force: true })]);
  return refuse({ code: 'in-use', holder: null });
}

/** The same file, whatever it is called here. By `stat`, which opens nothing. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = await Promise.all(
    [one, other].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  return !!a && !!b && a.dev === b.dev && a.ino === b.ino;
}

async function fileStamp(path: string): Promise<Result<string, OpenTrouble>> {
  try {
    const stats = await stat(path, { bigint: true });
    if (!stats.isFile()) return refuse({ code: 'not-a-file' });
    return ok(`${stats.ino} ${stats.size} ${stats.mtimeNs}`);
  } catch (error) {
    const trouble = openTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  }
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await chmod(to, READ_AND_WRITE);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function copyJournal(from: string, to: string): Promise<void> {
  try {
    await copyDurably(`${from}-journal`, `${to}-journal`);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
