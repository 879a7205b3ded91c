import type { FileRef } from '../../shared/api/replies.ts';
import { askForFile } from '../start/file-chooser.tsx';
import { openFile, openMade } from '../start/opening.ts';
import { useApp } from '../store/app-state.ts';
import { notify } from '../store/notices.ts';
import { program } from '../store/session.ts';
import { t } from '../store/words.ts';

/** A copy beside the open workshop, which stays the one that is worked on. */
export async function saveCopy(): Promise<void> {
  const copy = await copyElsewhere('shell.copyName');
  if (copy) notify('told', t('shell.copySaved', { name: copy.name, place: copy.place }));
}

/** For a file that can't be written, or not any more: all that is on screen goes to another one, and work goes on there. */
export async function saveAs(naming: 'shell.copyName' | 'shell.rescueName'): Promise<void> {
  const copy = await copyElsewhere(naming);
  if (copy && (await openMade(copy))) {
    notify('told', t('shell.goesOn', { name: copy.name, place: copy.place }));
  }
}

/** The same before the workshop is let go of. True once all of it is in the other file. */
export async function saveBeforeLettingGo(): Promise<boolean> {
  const copy = await copyElsewhere('shell.rescueName');
  // Opened, it has proven itself, and stands among the recent files.
  if (!copy || !(await openMade(copy))) return false;
  notify('told', t('shell.copySaved', { name: copy.name, place: copy.place }), true);
  return true;
}

/** For a workshop that the program had to let go of: everything that was saved is in its file. */
export async function openAgain(): Promise<void> {
  const open = useApp.getState().replica?.file;
  if (open) await openFile(open);
}

/** Null when nothing came of it: the user cancelled, or trouble was said. */
async function copyElsewhere(naming: 'shell.copyName' | 'shell.rescueName'): Promise<FileRef | null> {
  const open = useApp.getState().replica?.file;
  if (!open) return null;
  const name = open.name.replace(/\.trilane$/u, '');
  const asked = await askForFile({ purpose: 'save-workshop', suggestion: t(naming, { name }) });
  if (!asked) return null;
  const reply = await program().call('saveCopy', { file: asked.file.file, replace: asked.replace });
  if (reply.ok) return reply.value;
  notify('trouble', t(`trouble.write.${reply.error.code}`, { name: asked.file.name }));
  return null;
}
