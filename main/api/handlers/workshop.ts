import type { Handlers } from '../../../shared/api.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { OpenWorkshop, SessionLink } from '../../session/session-link.ts';
import type { ReportFault } from '../fault.ts';
import type { FileHandles } from '../file-handles.ts';
import { lookAt, refTo } from '../file-refs.ts';
import type { Folders } from '../folders.ts';
import type { MainWindow } from '../window.ts';
import { writtenBack } from '../written-back.ts';
import type { WorkshopDesk } from '../workshop-desk.ts';
import { asSnapshot, snapshotOf } from '../workshop-snapshot.ts';

type WorkshopCall =
  | 'createWorkshop'
  | 'openWorkshop'
  | 'openSample'
  | 'openSynced'
  | 'openMade'
  | 'openWithoutCopy'
  | 'writeBackNow'
  | 'viewWorkshop'
  | 'lookAgain'
  | 'rescueOffer'
  | 'openRescued'
  | 'currentWorkshop'
  | 'notInFile'
  | 'saveCopy'
  | 'closeWorkshop'
  | 'run'
  | 'undo'
  | 'redo';

export interface WorkshopParts {
  readonly link: SessionLink;
  readonly desk: WorkshopDesk;
  readonly handles: FileHandles;
  readonly folders: Folders;
  readonly report: ReportFault;
}

/** Calls about the open workshop, or the one to open. */
export function workshopHandlers({
  link,
  desk,
  handles,
  folders,
  report,
}: WorkshopParts): Pick<Handlers<MainWindow>, WorkshopCall> {
  const snapshot = (open: OpenWorkshop) => snapshotOf(open, handles, folders);
  const opened = <E>(result: Result<OpenWorkshop, E>) => asSnapshot(result, handles, folders);
  const workshopPath = (handle: string) => withEnding(handles.pathOf(handle));

  return {
    createWorkshop: async ({ file, details }) => {
      const path = workshopPath(file);
      return path === null ? refuse({ code: 'folder-missing' }) : opened(await desk.create(path, details));
    },
    openWorkshop: async ({ file }) => {
      const path = handles.pathOf(file);
      return path === null ? refuse({ code: 'missing' }) : opened(await desk.open(path));
    },
    openSample: async ({ sample }) => opened(await desk.openSample(sample)),
    openSynced: async ({ file, worksIn }) => {
      const path = handles.pathOf(file);
      return path === null ? refuse({ code: 'missing' }) : opened(await desk.openSynced(path, worksIn));
    },
    openMade: async ({ file }) => {
      const path = handles.pathOf(file);
      return path === null ? refuse({ code: 'missing' }) : opened(await desk.openMade(path));
    },
    openWithoutCopy: async ({ file }) => {
      const path = handles.pathOf(file);
      if (path === null) return refuse({ code: 'missing' });
      const done = await desk.openWithoutCopy(path);
      if (!done.ok) return done;
      const { aside } = done.value;
      return ok({
        opened: snapshot(done.value.opened),
        aside: aside === null ? null : await lookAt(aside, handles, folders),
      });
    },
    writeBackNow: async () => {
      const open = await desk.current();
      if (open?.sync?.worksIn !== 'local') return ok(null);
      const back = await desk.writeBackNow();
      if (!back.ok) return ok(writtenBack(open.path, open.sync.service, back, handles, folders));
      const { value } = back;
      return ok(value && writtenBack(open.path, open.sync.service, ok(value), handles, folders));
    },
    rescueOffer: async ({ file }) => {
      const path = handles.pathOf(file);
      const point = path === null ? null : await desk.rescueOf(path);
      return ok(point && { at: point.at });
    },
    openRescued: async ({ file, name }) => {
      const path = handles.pathOf(file);
      return path === null ? refuse({ code: 'missing' }) : opened(await desk.openRescued(path, name));
    },
    viewWorkshop: async ({ file }) => {
      const path = handles.pathOf(file);
      return path === null ? refuse({ code: 'missing' }) : opened(await desk.view(path));
    },
    lookAgain: async () => {
      const looked = await desk.lookAgain();
      return looked.ok ? ok(looked.value && snapshot(looked.value)) : looked;
    },
    currentWorkshop: async () => {
      const open = await desk.current();
      return ok(open && snapshot(open));
    },
    notInFile: async () => ok(await link.notInFile()),
    saveCopy: async ({ file, replace }) => {
      const path = workshopPath(file);
      if (path === null) return refuse({ code: 'folder-missing' });
      const saved = await link.saveCopy(path, handles.takeAgreement(path) || replace);
      return saved.ok ? ok(refTo(path, true, handles, folders)) : saved;
    },
    closeWorkshop: () => desk.close(),

    run: async ({ number, command, input }, { name }) => {
      const done = await link.run({ window: name, number }, command, input);
      // Our windows check before they send: like any other refused payload, it is a bug or somebody knocking.
      if (!done.ok && done.error.code === 'bad-input')
        report({ kind: 'refused', why: 'bad-input', call: 'run' });
      return done;
    },
    undo: ({ number }, { name }) => link.undo({ window: name, number }),
    redo: ({ number }, { name }) => link.redo({ window: name, number }),
  };
}

/** A workshop is only ever written under a workshop's name: a handle of a report leads nowhere here. */
function withEnding(path: string | null): string | null {
  return path?.toLowerCase().endsWith('.trilane') ? path : null;
}
