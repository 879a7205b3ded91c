import { useState } from 'react';

import type { FileRef } from '../../shared/api/replies.ts';
import type { ChooseTrouble, CreateTrouble } from '../../shared/api/troubles.ts';
import { NEW_WORKSHOP_DETAILS } from '../../shared/model/workshop-details.ts';
import { useApp } from '../store/app-state.ts';
import { changePreferences } from '../store/preferences.ts';
import { mayLetGo } from '../store/letting-go.ts';
import { enter } from '../store/session.ts';
import { t } from '../store/words.ts';
import { dayOf, tidyDetails, type DetailsDraft } from '../workshop/details-draft.ts';
import { askProgram } from '../store/ask-program.ts';
import { sayWhereItIs } from './opening.ts';
import { askForFile } from './file-chooser.tsx';
import { suggestFile, useSuggestedFile } from './use-suggested-file.ts';

/** The state of the dialog that creates a workshop. */
export function useNewWorkshop() {
  const [untouched] = useState(blank);
  const [draft, setDraft] = useState(untouched);
  // Null while the file takes its name from the title.
  const [chosen, setChosen] = useState<FileRef | null>(null);
  // Why it was not created there.
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const suggested = useSuggestedFile(draft.title);
  const file = chosen ?? (suggested?.ok ? suggested.value : null);
  const suggestionError =
    chosen === null && suggested !== null && !suggested.ok ? sayChooseTrouble(suggested.error) : null;

  const change = (next: DetailsDraft) => {
    setDraft(next);
    // What was wrong was wrong with the file of the old title.
    if (chosen === null && next.title !== draft.title) setError(null);
  };
  const fail = (why: string) => {
    setBusy(false);
    setError(why);
  };
  const createIt = async () => {
    if (!(await mayLetGo())) return;
    setBusy(true);
    // Asked again: what is on screen may be a moment behind the title.
    const target = chosen ?? (await suggestFile(draft.title));
    if (target === null) return setBusy(false);
    if ('ok' in target && !target.ok) return fail(sayChooseTrouble(target.error));
    const { file: handle, name } = 'ok' in target ? target.value : target;
    const details = tidyDetails(draft);
    const reply = await askProgram('createWorkshop', { file: handle, details });
    if (reply === null) return setBusy(false);
    if (!reply.ok) return fail(sayCreateTrouble(reply.error, name));
    changePreferences({ facilitator: details.facilitator });
    enter(reply.value);
    sayWhereItIs(reply.value);
  };
  const chooseFile = async () => {
    const asked = await askForFile({
      purpose: 'save-workshop',
      suggestion: file?.name ?? draft.title,
      mayReplace: false,
    });
    if (!asked) return;
    setChosen(asked.file);
    // The system's dialog offers to replace; a new workshop never does.
    setError(asked.file.exists ? sayCreateTrouble({ code: 'exists' }, asked.file.name) : null);
  };
  return {
    draft,
    file,
    error: error ?? suggestionError,
    isBusy,
    isChanged: draft !== untouched || chosen !== null,
    change,
    create: createIt,
    chooseFile,
  };
}

function blank(): DetailsDraft {
  return {
    ...NEW_WORKSHOP_DETAILS,
    title: '',
    date: dayOf(new Date()),
    facilitator: useApp.getState().preferences.facilitator,
  };
}

function sayCreateTrouble(trouble: CreateTrouble, name: string): string {
  return trouble.code === 'exists'
    ? t('start.create.exists', { name })
    : t(`trouble.write.${trouble.code}`, { name });
}

function sayChooseTrouble(trouble: ChooseTrouble): string {
  return trouble.code === 'bad-name' ? t('start.create.badName') : t(`trouble.choose.${trouble.code}`);
}
