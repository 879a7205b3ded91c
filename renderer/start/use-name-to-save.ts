import { useState } from 'react';

import type { ChooserFolder, FileRef } from '../../shared/api/replies.ts';
import { t } from '../store/words.ts';
import { askProgram } from '../store/ask-program.ts';
import type { ChosenFile, FileRequest } from './chooser-state.ts';

/** Longest file name the program takes. */
const LONGEST = 255;

const FILE_PURPOSES = {
  'open-workshop': 'workshop',
  'save-workshop': 'workshop',
  'save-protected': 'protected',
  'save-pdf': 'pdf',
} as const;

/** The name someone saves under: typed, checked against the folder, asked about when it is taken. */
export function useNameToSave(request: FileRequest, onDone: (chosen: ChosenFile) => void) {
  const [name, setName] = useState(request.suggestion);
  const [error, setError] = useState<string | null>(null);
  const [taken, setTaken] = useState<FileRef | null>(null);

  const type = (text: string) => {
    setName(text);
    setError(null);
  };
  const save = async (folder: ChooserFolder | null, wanted: string) => {
    if (!folder) return;
    if (wanted.trim() === '') return setError(t('chooser.nameEmpty'));
    if (wanted.length > LONGEST) return setError(t('trouble.choose.bad-name'));
    const purpose = FILE_PURPOSES[request.purpose];
    const reply = await askProgram('nameFile', { folder: folder.folder, name: wanted, purpose });
    if (reply === null) return;
    if (!reply.ok) return setError(t(`trouble.choose.${reply.error.code}`));
    if (!reply.value.exists) return onDone({ file: reply.value, replace: false });
    if (request.mayReplace === false) return setError(t('chooser.exists'));
    setTaken(reply.value);
  };
  return { name, error, taken, type, save, keep: () => setTaken(null) };
}
