import { mkdir, rm } from 'node:fs/promises';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { SyncChoice } from '../../shared/api/sync-state.ts';
import type { CommitTrouble, CreateTrouble, OpenTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { isOpenPoint } from '../../shared/gaps/finding.ts';
import { findings } from '../../shared/gaps/findings.ts';
import type { WorkshopDetails } from '../../shared/model/workshop-details.ts';
import { workshopOf } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { SampleName } from '../../shared/samples/sample-name.ts';
import { sampleCommands, SAMPLES } from '../../shared/samples/samples.ts';
import type { GoodPoint } from '../restore-points/newest-good-point.ts';
import { writeRescued } from './rescue.ts';
import { LOOKED_AT_MS } from '../session/calm.ts';
import { mintId } from '../session/mint-id.ts';
import type { OpenWorkshop, SessionLink } from '../session/session-link.ts';
import type { BroughtBack } from '../working-copies/bring-back.ts';
import { realPathOf } from '../working-copies/real-path.ts';
import type { WorkingCopyLink } from '../working-copies/working-copy-link.ts';
import { codeOf, writeTroubleOf } from '../workshop-file/file-errors.ts';
import { fileNameFrom } from './file-name.ts';
import { trilaneFolder, type Folders } from './folders.ts';
import { freePath } from './free-path.ts';
import { oneAfterAnother } from '../one-after-another.ts';
import type { RecentEntry, RecentFiles } from './recent-files.ts';
import type { RunRecord } from './run-record.ts';

/** What happens to whole workshop files. One is open at a time. */
export interface WorkshopDesk {
  current(): Promise<OpenWorkshop | null>;
  create(path: string, details: Omit<WorkshopDetails, 'id'>): Promise<Result<OpenWorkshop, CreateTrouble>>;
  open(path: string): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /**
   * Opens it before a window asks for it: the first to ask is given what comes of it. What went wrong by then is tried
   * again.
   */
  openAhead(path: string): void;
  /** Builds the sample in a new file of the user's folder, step by step, so that its history is a real one. */
  openSample(sample: SampleName): Promise<Result<OpenWorkshop, CreateTrouble>>;
  /** Opens a file of a synced folder as answered. */
  openSynced(path: string, worksIn: SyncChoice): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /** Opens a file that was written a moment ago; in a synced folder it asks once it is open. */
  openMade(path: string): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /** Opens a file as it is in its synced folder. `aside` is where its damaged copy is kept; null when it opened after all. */
  openWithoutCopy(path: string): Promise<Result<OpenedWithoutCopy, OpenTrouble>>;
  /** Brings the copy of a synced folder's file back now; null when there is nothing to bring. */
  writeBackNow(): Promise<Result<BroughtBack | null, WriteTrouble>>;
  /** Looks at a file that another program works in. */
  view(path: string): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /** The same again, for what is looked at now; null when nothing is. */
  lookAgain(): Promise<Result<OpenWorkshop | null, OpenTrouble>>;
  /** The newest good restore point of a file that does not open, if it was open here before. */
  rescueOf(path: string): Promise<GoodPoint | null>;
  /** Writes that one as a file of its own, and opens it. The file that does not open stays as it is. */
  openRescued(path: string, name: string): Promise<Result<OpenWorkshop, OpenTrouble | CreateTrouble>>;
  close(): Promise<Result<null, WriteTrouble>>;
  /** What the list of recent files says of the open workshop is no longer so. */
  renoteOpen(): Promise<void>;
}

export interface OpenedWithoutCopy {
  readonly opened: OpenWorkshop;
  readonly aside: string | null;
}

interface DeskParts {
  readonly link: WorkingCopyLink;
  readonly folders: Folders;
  readonly recent: RecentFiles;
  readonly now: () => Date;
  readonly tellAll: (event: ApiEvent) => void;
  readonly run: Pick<RunRecord, 'workshopOpen'>;
}

export function createWorkshopDesk({ link, folders, recent, now, tellAll, run }: DeskParts): WorkshopDesk {
  // A second double-click waits for the first.
  const inTurn = oneAfterAnother();

  let noting: NodeJS.Timeout | undefined;
  const note = ({ path, records }: OpenWorkshop, gaps?: number) => {
    clearTimeout(noting);
    const [details] = records.workshop;
    if (!details) throw new Error('A workshop has a header record');
    const { title, id: workshop } = details;
    const openedAt = now().toISOString();
    // The list is a convenience that reports its own faults: nobody waits for it.
    void recent.note({ path, title, workshop, openedAt, services: records.service.length, gaps });
  };
  const noteRecent = (open: OpenWorkshop) =>
    note(open, findings(workshopOf(open.records)).filter(isOpenPoint).length);

  const close = async (): Promise<Result<null, WriteTrouble>> => {
    const current = await link.current();
    if (!current) return ok(null);
    noteRecent(current);
    const closed = await link.close();
    run.workshopOpen(false);
    tellAll({ kind: 'closed' });
    return closed;
  };

  /** The session keeps what is open until the other one is: only then has it been closed. */
  const replaceBy = async <E>(opening: () => Promise<Result<OpenWorkshop, E>>) => {
    const before = await link.current();
    const opened = await opening();
    if (!opened.ok) return opened;
    const { value: after } = opened;
    if (before && before.path !== after.path) {
      noteRecent(before);
      tellAll({ kind: 'closed' });
    } else if (before?.hold.kind === 'viewer') tellAll({ kind: 'reopened' });
    // At once, for a crash leads back to it. Counting gaps takes a while in a large workshop, and somebody is at work in it.
    note(after);
    noting = setTimeout(() => noteRecent(after), LOOKED_AT_MS).unref();
    run.workshopOpen(true);
    return opened;
  };

  /** To work in, as `begin` does; what can't be worked in is looked at. */
  const openBy = (path: string, begin: () => Promise<Result<OpenWorkshop, OpenTrouble>>) =>
    replaceBy(async () => {
      const opened = await begin();
      if (opened.ok) return opened;
      const { code } = opened.error;
      // What can't be worked in can be looked at, without a question: nothing is lost by it.
      if (code === 'newer') {
        const viewed = await link.view(path, code);
        // One this program can make nothing of: which version it takes is what there is to say.
        return viewed.ok ? viewed : opened;
      }
      // Where the folder can't be written, a file that could be is as good as locked.
      return code === 'read-only' || code === 'not-allowed' ? link.view(path, 'read-only') : opened;
    });
  const open = (path: string) => openBy(path, () => link.open(path));
  const openMade = (path: string) => openBy(path, () => link.openMade(path));
  const openWithoutCopy = async (path: string): Promise<Result<OpenedWithoutCopy, OpenTrouble>> => {
    // It may be well by now.
    const again = await open(path);
    if (again.ok) return ok({ opened: again.value, aside: null });
    if (again.error.code !== 'copy-damaged') return again;
    const aside = await link.setCopyAside(path);
    const opened = await open(path);
    if (opened.ok) return ok({ opened: opened.value, aside: aside?.file ?? null });
    // It stays what it was for as long as there is nothing in its place.
    await aside?.takeUp();
    return opened;
  };
  const view = (path: string) => replaceBy(() => link.view(path, 'in-use'));
  const lookAgain = async (): Promise<Result<OpenWorkshop | null, OpenTrouble>> => {
    const current = await link.current();
    if (current?.hold.kind !== 'viewer') return ok(current);
    const { path, hold } = current;
    return replaceBy(() => link.view(path, hold.why.code));
  };

  let ahead: { readonly path: string; readonly opened: ReturnType<typeof open> } | null = null;
  const openAhead = (path: string) => {
    const opened = inTurn(() => open(path));
    const asked = { path, opened };
    const forget = () => {
      if (ahead === asked) ahead = null;
    };
    ahead = asked;
    opened.then(({ ok: isOpen }) => isOpen || forget(), forget);
  };
  /** What was opened ahead is given once. */
  const openOrTake = (path: string) => {
    const asked = ahead;
    ahead = null;
    return asked?.path === path ? asked.opened : inTurn(() => open(path));
  };

  const create = (path: string, details: Omit<WorkshopDetails, 'id'>) =>
    replaceBy(() => link.create(path, details));

  const openSample = async (sample: SampleName): Promise<Result<OpenWorkshop, CreateTrouble>> => {
    const { details } = SAMPLES[sample];
    const place = await freePlace(folders, details.title);
    if (!place.ok) return place;
    const created = await create(place.value, details);
    if (!created.ok) return created;
    const trouble = await runSample(link, sample);
    if (trouble !== null) {
      await close();
      await rm(place.value, { force: true });
      return refuse({ code: trouble.code === 'disk-full' ? 'disk-full' : 'disk' });
    }
    const built = await link.current();
    if (!built) throw new Error('The sample was closed while it was built');
    noteRecent(built);
    return ok(built);
  };

  const rescueOf = async (path: string) => {
    const known = await knownAs(await recent.list(), path);
    return known?.workshop === undefined ? null : link.newestGoodPoint(known.workshop);
  };
  const openRescued = async (
    path: string,
    name: string,
  ): Promise<Result<OpenWorkshop, OpenTrouble | CreateTrouble>> => {
    const point = await rescueOf(path);
    if (!point) return refuse({ code: 'missing' });
    const elsewhere = () => freePlace(folders, name);
    const written = await writeRescued(point, { damaged: path, name, elsewhere });
    if (!written.ok) return written;
    const opened = await openMade(written.value);
    // The restore point is still there, and the next try writes it anew.
    if (!opened.ok) await rm(written.value, { force: true });
    return opened;
  };

  return {
    current: () => link.current(),
    rescueOf,
    openRescued: (path, name) => inTurn(() => openRescued(path, name)),
    create: (path, details) => inTurn(() => create(path, details)),
    open: openOrTake,
    openMade: (path) => inTurn(() => openMade(path)),
    openSynced: (path, worksIn) => inTurn(() => openBy(path, () => link.openSynced(path, worksIn))),
    openWithoutCopy: (path) => inTurn(() => openWithoutCopy(path)),
    writeBackNow: () => inTurn(() => link.writeBackNow()),
    openAhead,
    openSample: (sample) => inTurn(() => openSample(sample)),
    view: (path) => inTurn(() => view(path)),
    lookAgain: () => inTurn(lookAgain),
    close: () => {
      ahead = null;
      return inTurn(close);
    },
    renoteOpen: () =>
      inTurn(async () => {
        const current = await link.current();
        if (current) noteRecent(current);
      }),
  };
}

/** By the name it was opened under, or by another of its names. */
async function knownAs(entries: readonly RecentEntry[], path: string): Promise<RecentEntry | undefined> {
  const named = entries.find((one) => one.path === path);
  if (named) return named;
  const real = await realPathOf(path);
  const reals = await Promise.all(entries.map((one) => realPathOf(one.path)));
  return entries[reals.indexOf(real)];
}

/** A name in the user's folder that nothing has yet. The folder is made when it is first needed. */
async function freePlace(folders: Folders, name: string): Promise<Result<string, WriteTrouble>> {
  const folder = trilaneFolder(folders);
  try {
    await mkdir(folder, { recursive: true });
    return ok(await freePath(folder, fileNameFrom(name, '.trilane') ?? 'Trilane.trilane', '.trilane'));
  } catch (error) {
    // A file has the folder's name.
    if (codeOf(error) === 'EEXIST') return refuse({ code: 'folder-missing' });
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  }
}

/** Null when every step is committed. A step that a rule refuses is a bug in the sample. */
async function runSample(link: SessionLink, sample: SampleName): Promise<CommitTrouble | null> {
  for (const [index, { command, input }] of sampleCommands(sample, mintId).entries()) {
    // One after the other: each stands on the one before.
    const done = await link.run({ window: 'sample', number: index + 1 }, command, input);
    if (done.ok) continue;
    if (done.error.code === 'refused' || done.error.code === 'bad-input') {
      throw new Error(`Sample ${sample}, step ${index + 1}: ${done.error.code}`);
    }
    return done.error;
  }
  return null;
}
