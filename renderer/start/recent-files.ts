import { create } from 'zustand';

import type { FileRef, RecentFile } from '../../shared/api/replies.ts';
import { askProgram } from '../store/ask-program.ts';

/** Null until the program has answered. */
export const useRecent = create<{ readonly files: readonly RecentFile[] | null }>()(() => ({ files: null }));

export async function loadRecent(): Promise<void> {
  const reply = await askProgram('listRecent', {});
  if (reply?.ok) useRecent.setState({ files: reply.value });
}

export async function forgetRecent({ file }: FileRef): Promise<void> {
  await askProgram('forgetRecent', { file });
  await loadRecent();
}
