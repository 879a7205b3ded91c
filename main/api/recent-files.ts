import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { idSchema, type Id } from '../../shared/model/id.ts';
import { describeError, type ReportFault } from './fault.ts';
import { codeOf } from '../workshop-file/file-errors.ts';
import { oneAfterAnother } from '../one-after-another.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface RecentEntry {
  readonly path: string;
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
  readonly services: number;
  /** Absent until they were counted for the first time. */
  readonly gaps?: number | undefined;
  /** Whose restore points are its own. Lists of earlier programs do not say. */
  readonly workshop?: Id | undefined;
}

export interface RecentFiles {
  /** Latest first. */
  list(): Promise<readonly RecentEntry[]>;
  /** Puts a file first, or renews what is known of it. Gaps that were not counted yet are those of before. */
  note(entry: RecentEntry): Promise<void>;
  forget(path: string): Promise<void>;
  /** Once everything noted so far is written. */
  settled(): Promise<void>;
}

const MOST_ENTRIES = 12;

const fileSchema = z.object({
  files: z.array(
    z.object({
      path: z.string().min(1),
      title: z.string(),
      openedAt: z.iso.datetime(),
      services: z.int().min(0),
      gaps: z.int().min(0).optional(),
      workshop: idSchema.optional(),
    }),
  ),
});

/**
 * The list of recent files, kept as JSON at `path`. It is a convenience: where it can't be read or written, that is
 * reported, and the program goes on without it.
 */
export function createRecentFiles(path: string, report: ReportFault): RecentFiles {
  const inTurn = oneAfterAnother();

  const read = async (): Promise<readonly RecentEntry[]> => {
    try {
      return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).files.slice(0, MOST_ENTRIES);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') failed('reading recent files', error);
      return [];
    }
  };
  const write = async (files: readonly RecentEntry[]) => {
    try {
      await mkdir(dirname(path), { recursive: true });
      const text = JSON.stringify({ files: files.slice(0, MOST_ENTRIES) }, null, 2);
      const written = await writeWholeFile(path, Buffer.from(text), true);
      if (!written.ok) report({ kind: 'failed', during: 'writing recent files', error: written.error.code });
    } catch (error) {
      failed('writing recent files', error);
    }
  };
  const failed = (during: string, error: unknown) =>
    report({ kind: 'failed', during, error: describeError(error) });

  return {
    list: () => inTurn(read),
    // Read again each time: another window of the program may have written since.
    note: (entry) =>
      inTurn(async () => {
        const known = await read();
        const gaps = entry.gaps ?? known.find(({ path: one }) => one === entry.path)?.gaps;
        return write([{ ...entry, gaps }, ...without(known, entry.path)]);
      }),
    forget: (gone) => inTurn(async () => write(without(await read(), gone))),
    settled: () => inTurn(() => Promise.resolve()),
  };
}

function without(files: readonly RecentEntry[], path: string): readonly RecentEntry[] {
  return files.filter((file) => file.path !== path);
}
