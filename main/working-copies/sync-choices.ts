import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

import { SYNC_CHOICES, type SyncChoice } from '../../shared/api/sync-state.ts';
import { describeError, type ReportFault } from '../api/fault.ts';
import { oneAfterAnother } from '../one-after-another.ts';
import { writeWholeFile } from '../api/write-whole-file.ts';
import { codeOf } from '../workshop-file/file-errors.ts';

const MOST_FILES = 200;

const fileSchema = z.object({
  files: z.array(z.object({ path: z.string().min(1), worksIn: z.enum(SYNC_CHOICES) })),
});

type Answered = z.infer<typeof fileSchema>['files'][number];

/** What was answered for each file of a synced folder, so that it is asked once. */
export interface SyncChoices {
  of(path: string): Promise<SyncChoice | null>;
  remember(path: string, worksIn: SyncChoice): Promise<void>;
  /** Those files are asked about again. */
  forget(isOne: (path: string) => boolean): Promise<void>;
}

/** Kept as JSON at `path`. A convenience: what can't be read is asked again. */
export function keepSyncChoices(path: string, report: ReportFault): SyncChoices {
  const inTurn = oneAfterAnother();
  const failed = (error: unknown) =>
    report({ kind: 'failed', during: 'keeping answers on synced folders', error: describeError(error) });

  const read = async (): Promise<readonly Answered[]> => {
    try {
      return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).files;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') failed(error);
      return [];
    }
  };

  const write = async (files: readonly Answered[]) => {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeWholeFile(path, Buffer.from(JSON.stringify({ files }, null, 2)), true);
    } catch (error) {
      failed(error);
    }
  };

  return {
    of: (file) => inTurn(async () => (await read()).find((one) => one.path === file)?.worksIn ?? null),
    remember: (file, worksIn) =>
      inTurn(async () => {
        const others = (await read()).filter((one) => one.path !== file);
        await write([{ path: file, worksIn }, ...others].slice(0, MOST_FILES));
      }),
    forget: (isOne) =>
      inTurn(async () => {
        const before = await read();
        const stay = before.filter((one) => !isOne(one.path));
        if (stay.length < before.length) await write(stay);
      }),
  };
}
