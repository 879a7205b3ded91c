import { useApp } from '../store/app-state.ts';
import { askProgram } from '../store/ask-program.ts';
import { notify } from '../store/notices.ts';
import { t } from '../store/words.ts';

/** Closes what is open; the program then shows the start screen. What can't be let go of stays, and says why. */
export async function closeWorkshop(): Promise<void> {
  const name = useApp.getState().replica?.file.name ?? '';
  const reply = await askProgram('closeWorkshop', {});
  if (reply && !reply.ok) notify('trouble', t(`trouble.write.${reply.error.code}`, { name }));
}
