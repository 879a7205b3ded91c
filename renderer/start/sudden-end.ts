import { create } from 'zustand';

import type { SuddenEnd } from '../../shared/api/replies.ts';
import { askProgram } from '../store/ask-program.ts';

/** How the program ended the last time, if that was nobody's doing and nobody has seen it yet. */
export const useSuddenEnd = create<{ readonly end: SuddenEnd | null }>()(() => ({ end: null }));

export async function loadSuddenEnd(): Promise<void> {
  const reply = await askProgram('suddenEnd', {});
  if (reply?.ok) useSuddenEnd.setState({ end: reply.value });
}

/** Somebody has seen it: it is not said again. */
export async function dismissSuddenEnd(): Promise<void> {
  useSuddenEnd.setState({ end: null });
  await askProgram('dismissSuddenEnd', {});
}
