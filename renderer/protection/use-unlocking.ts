import { useEffect, useState } from 'react';

import type { FileRef } from '../../shared/api/replies.ts';
import type { OpenTrouble, UnlockTrouble } from '../../shared/api/troubles.ts';
import { askForFile } from '../start/file-chooser.tsx';
import { sayWhereItIs } from '../start/opening.ts';
import { askProgram } from '../store/ask-program.ts';
import { enter } from '../store/session.ts';

/** Where a protected copy opens, and what came of trying. */
export function useUnlocking(file: FileRef) {
  const [to, setTo] = useState<FileRef | null>(null);
  const [trouble, setTrouble] = useState<Exclude<UnlockTrouble, { code: 'cancelled' }> | OpenTrouble | null>(
    null,
  );
  const [isBusy, setBusy] = useState(false);
  const name = file.name.replace(/(?:\.trilane)?\.age$/iu, '');

  useEffect(() => {
    let stale = false;
    const suggest = async () => {
      const reply = await askProgram('suggestFile', { purpose: 'workshop', name });
      if (!stale && reply?.ok) setTo((chosen) => chosen ?? reply.value);
    };
    void suggest();
    return () => void (stale = true);
  }, [name]);

  const choose = async () => {
    const asked = await askForFile({ purpose: 'save-workshop', suggestion: name, mayReplace: false });
    if (!asked) return;
    setTo(asked.file);
    setTrouble(asked.file.exists ? { code: 'not-written', why: { code: 'exists' } } : null);
  };
  const unlock = async (passPhrase: string) => {
    if (to === null) return;
    setTrouble(null);
    setBusy(true);
    const reply = await askProgram('unlockCopy', { file: file.file, to: to.file, passPhrase });
    setBusy(false);
    if (reply?.ok) {
      enter(reply.value);
      sayWhereItIs(reply.value);
    }
    // The dialog is gone with whoever cancelled.
    else if (reply && reply.error.code !== 'cancelled') setTrouble(reply.error);
  };
  return { to, trouble, isBusy, choose, unlock };
}
