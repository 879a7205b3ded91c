import { useEffect, useState } from 'react';

import type { FileRef } from '../../shared/api/replies.ts';
import type { ChooseTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import { askProgram } from '../store/ask-program.ts';

/** Long enough that a title being typed is asked about once, short enough to look live. */
const PAUSE = 180;

/** Where a workshop of this title would be saved; null while there is no title, or the program is gone. */
export type SuggestedFile = Result<FileRef, ChooseTrouble> | null;

/** The suggestion for a title as it is typed. */
export function useSuggestedFile(title: string): SuggestedFile {
  const [suggestion, setSuggestion] = useState<SuggestedFile>(null);
  useEffect(() => {
    let stale = false;
    const look = async () => {
      const file = await suggestFile(title);
      if (!stale) setSuggestion(file);
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [title]);
  return suggestion;
}

export async function suggestFile(title: string): Promise<SuggestedFile> {
  if (title.trim() === '') return null;
  return askProgram('suggestFile', { purpose: 'workshop', name: title.slice(0, 400) });
}
