import { useApp } from '../store/app-state.ts';
import { askProgram } from '../store/ask-program.ts';
import { mayLetGo } from '../store/letting-go.ts';
import { notify } from '../store/notices.ts';
import { t } from '../store/words.ts';

/**
 * Closes what is open; the program then shows the start screen. What is not all in its file is asked about first. What
 * can't be let go of stays, and says why. True once nothing is open.
 */
export async function closeWorkshop(): Promise<boolean> {
  if (!(await mayLetGo())) return false;
  const name = useApp.getState().replica?.file.name ?? '';
  const reply = await askProgram('closeWorkshop', {});
  if (reply && !reply.ok) notify('trouble', t(`trouble.write.${reply.error.code}`, { name }));
  return reply?.ok === true;
}
