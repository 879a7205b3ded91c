import type { Workshop } from '../../../shared/model/workshop.ts';
import type { Drop } from './drops.ts';

/** Something that saves drops to a file. Ours is the product; the others show that the harness sees a loss. */
export interface Saver {
  open(path: string): Promise<{ readonly workshop: Workshop; readonly seq: number }>;
  /** The number of the log entry once it is said to be saved; else the trouble's code. */
  save(drop: Drop): Promise<number | string>;
  close(): Promise<void>;
}

export type SaverName = 'trilane' | 'wal-normal' | 'delete-full' | 'naive';
