import type { Holder } from '../../shared/api/troubles.ts';
import { viewFile } from './view-file.ts';

/** Runs in the inspection child only. Null when nobody can be named: the file is in use all the same. */
export function holderFromCopy(path: string, scratch: string): Holder | null {
  const read = viewFile(path, scratch);
  return read.ok ? read.value.holder : null;
}
