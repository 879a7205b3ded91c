import type { Handlers } from '../../../shared/api.ts';
import { ok } from '../../../shared/result.ts';
import { createWords } from '../../../shared/words/words.ts';
import { diagnosticsText, type ProgramFacts } from '../diagnostics.ts';
import type { FileHandles } from '../file-handles.ts';
import { lookAt } from '../file-refs.ts';
import type { Folders } from '../folders.ts';
import type { RecentFiles } from '../recent-files.ts';
import type { RunRecord } from '../run-record.ts';
import type { WorkingCopyLink } from '../../working-copies/working-copy-link.ts';
import type { MainWindow } from '../window.ts';

type TroubleshootingCall = 'suddenEnd' | 'dismissSuddenEnd' | 'diagnostics';

export interface TroubleshootingParts {
  readonly run: RunRecord;
  readonly facts: ProgramFacts;
  readonly link: Pick<WorkingCopyLink, 'current' | 'copyWaitsFor'>;
  readonly recent: RecentFiles;
  readonly handles: FileHandles;
  readonly folders: Folders;
}

/** Calls about the program itself: how it ended the last time, and what it can say of itself. */
export function troubleshootingHandlers({
  run,
  facts,
  link,
  recent,
  handles,
  folders,
}: TroubleshootingParts): Pick<Handlers<MainWindow>, TroubleshootingCall> {
  const { t } = createWords();
  return {
    suddenEnd: async () => {
      const sudden = run.suddenRun();
      if (!sudden) return ok(null);
      // What was open last stands first in the list of recent files.
      const [latest] = sudden.workshopOpen ? await recent.list() : [];
      const { stoppedAt, note } = sudden;
      return ok({
        stoppedAt,
        file: latest ? { ...(await lookAt(latest.path, handles, folders)), title: latest.title } : null,
        copyWaitsFor: latest ? await link.copyWaitsFor(latest.path) : null,
        report: note ?? t('diagnostics.noNote', { at: stoppedAt }),
      });
    },
    dismissSuddenEnd: () => {
      run.dismiss();
      return Promise.resolve(ok(null));
    },
    diagnostics: async () => ok({ text: diagnosticsText(t, facts, await link.current()) }),
  };
}
