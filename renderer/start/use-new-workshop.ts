import { useState } from 'react';
import { create } from 'zustand';

import type { FileRef } from '../../shared/api/replies.ts';
import type { ChooseTrouble, CreateTrouble } from '../../shared/api/troubles.ts';
import { NEW_WORKSHOP_DETAILS } from '../../shared/model/workshop-details.ts';
import { closeDialog, openDialog, useApp } from '../store/app-state.ts';
import { enter } from '../store/session.ts';
import { t } from '../store/words.ts';
import { dayOf, tidyDetails, type DetailsDraft } from '../workshop/details-draft.ts';
import { askProgram } from './ask-program.ts';
import { askForFile } from './file-chooser.tsx';
import { rememberedFacilitator, rememberFacilitator } from './remembered-facilitator.ts';
import { suggestFile, useSuggestedFile } from './use-suggested-file.ts';

interface Unfinished {
  readonly draft: DetailsDraft;
  /** Null while the file takes its name from the title. */
  readonly chosen: FileRef | null;
  /** Why it was not created there. */
  readonly error: string | null;
}

/**
 * What was typed when a new workshop could not be created. What was open before is closed by then, and the dialog with
 * it: it comes back with this.
 */
const useUnfinished = create<{ readonly left: Unfinished | null }>()(() => ({ left: null }));

/** The state of the dialog that creates a workshop. */
export function useNewWorkshop() {
  const [start] = useState<Unfinished>(() => useUnfinished.getState().left ?? blank());
  const [draft, setDraft] = useState(start.draft);
  const [chosen, setChosen] = useState(start.chosen);
  const [error, setError] = useState(start.error);
  const [isBusy, setBusy] = useState(false);
  const suggested = useSuggestedFile(draft.title);
  const file = chosen ?? (suggested?.ok ? suggested.value : null);
  const suggestionError =
    chosen === null && suggested !== null && !suggested.ok ? sayChooseTrouble(suggested.error) : null;

  const fail = (why: string | null) => {
    setBusy(false);
    setError(why);
    if (useApp.getState().dialog?.kind === 'new-workshop') return;
    useUnfinished.setState({ left: { draft, chosen, error: why } });
    openDialog({ kind: 'new-workshop' });
  };
  const createIt = async () => {
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
    rememberFacilitator(details.facilitator);
    useUnfinished.setState({ left: null });
    enter(reply.value);
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
    isChanged: draft !== start.draft || chosen !== null,
    setDraft,
    create: createIt,
    chooseFile,
  };
}

/** Leaves the dialog; what was typed is not wanted any more. */
export function cancelNewWorkshop(): void {
  useUnfinished.setState({ left: null });
  closeDialog();
}

function blank(): Unfinished {
  const draft = {
    ...NEW_WORKSHOP_DETAILS,
    title: '',
    date: dayOf(new Date()),
    facilitator: rememberedFacilitator(),
  };
  return { draft, chosen: null, error: null };
}

function sayCreateTrouble(trouble: CreateTrouble, name: string): string {
  return trouble.code === 'exists'
    ? t('start.create.exists', { name })
    : t(`trouble.write.${trouble.code}`, { name });
}

function sayChooseTrouble(trouble: ChooseTrouble): string {
  return trouble.code === 'bad-name' ? t('start.create.badName') : t(`trouble.choose.${trouble.code}`);
}
