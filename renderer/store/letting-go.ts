import { create } from 'zustand';

import type { NotInFile } from '../../shared/api/not-in-file.ts';
import { useApp } from './app-state.ts';
import { askProgram } from './ask-program.ts';

/** The question about an open workshop that is not all in its file, until it is answered. */
interface LettingGo {
  readonly asked: { readonly what: NotInFile; answer(mayGo: boolean): void } | null;
}

export const useLettingGo = create<LettingGo>()(() => ({ asked: null }));

/**
 * Whether what is open may be closed, or something else opened in its place. Where its file does not hold all of it, its
 * user is asked.
 */
export async function mayLetGo(): Promise<boolean> {
  if (useApp.getState().replica === null) return true;
  const reply = await askProgram('notInFile', {});
  if (!reply?.ok || reply.value === null) return true;
  const what = reply.value;
  // Asked anew, the earlier question is about something nobody waits for.
  useLettingGo.getState().asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (mayGo: boolean) => {
      useLettingGo.setState({ asked: null });
      resolve(mayGo);
    };
    useLettingGo.setState({ asked: { what, answer } });
  });
}
