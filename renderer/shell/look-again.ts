import { openFile } from '../start/opening.ts';
import { sayOpenTrouble } from '../start/say-open-trouble.ts';
import { sayWhen } from '../start/say-when.ts';
import { useApp } from '../store/app-state.ts';
import { askProgram } from '../store/ask-program.ts';
import { notify } from '../store/notices.ts';
import { enter } from '../store/session.ts';
import { viewerHold } from '../store/view-only.ts';
import { clockTime, t } from '../store/words.ts';

/** Reads the workshop that is looked at once more. What was on screen stays when that fails. */
export async function lookAgain(): Promise<void> {
  const name = useApp.getState().replica?.file.name ?? '';
  const reply = await askProgram('lookAgain', {});
  if (reply === null) return;
  if (!reply.ok) {
    notify('trouble', sayOpenTrouble(t, name, reply.error, sayWhen).text);
    return;
  }
  if (reply.value === null) return;
  enter(reply.value);
  const hold = viewerHold(useApp.getState());
  if (!hold) return;
  const isFree = hold.why.code === 'in-use' && hold.why.isFree;
  notify(
    'told',
    t(isFree ? 'shell.viewOnly.saidFree' : 'shell.viewOnly.said', { time: clockTime(hold.asOf) }),
  );
}

/** Nobody else has it any more: it is opened as any file is. Somebody may have been quicker, which is then said. */
export async function openToWorkIn(): Promise<void> {
  const file = useApp.getState().replica?.file;
  if (file && (await openFile(file))) notify('told', t('shell.viewOnly.worksHere'));
}
