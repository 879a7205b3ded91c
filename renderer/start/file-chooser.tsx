import { useApp } from '../store/app-state.ts';
import { notify } from '../store/notices.ts';
import { t } from '../store/words.ts';
import { askProgram } from '../store/ask-program.ts';
import { ChooserDialog } from './chooser-dialog.tsx';
import { openChooser, useChooser, type ChosenFile, type FileRequest } from './chooser-state.ts';

/** Lets the user choose a file, in the system's dialog or the window's own. Null when they cancel. */
export async function askForFile(request: FileRequest): Promise<ChosenFile | null> {
  if (useApp.getState().host?.chooser !== 'native') return openChooser(request);
  const { purpose, suggestion } = request;
  const reply = await askProgram('chooseFile', { purpose, suggestion: suggestion.slice(0, 400) });
  if (reply === null) return null;
  if (!reply.ok) {
    notify('trouble', t(`trouble.choose.${reply.error.code}`));
    return null;
  }
  // The system's dialog has asked before it let go of a name that is taken.
  return reply.value && { file: reply.value, replace: reply.value.exists };
}

/** The window's own chooser, while it is asked for. */
export function FileChooser() {
  const request = useChooser((state) => state.request);
  const settle = useChooser((state) => state.settle);
  return request && <ChooserDialog request={request} onDone={settle} />;
}
