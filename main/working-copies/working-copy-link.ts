import type { SyncChoice, SyncState } from '../../shared/api/sync-state.ts';
import type { SyncService } from '../../shared/api/sync-service.ts';
import type { OpenTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isSameFile, identityAt } from '../workshop-file/file-identity.ts';
import type { OpenWorkshop, SessionLink } from '../session/session-link.ts';
import { mayBeWritten } from '../workshop-file/may-be-written.ts';
import { bringBack, type BroughtBack } from './bring-back.ts';
import { isCopyLost } from './copy-trouble.ts';
import type { KeptCopies, WorkingCopy } from './kept-copies.ts';
import { realPathOf } from './real-path.ts';
import type { SyncChoices } from './sync-choices.ts';

/** The session, with files of synced folders worked in on this laptop. Who asks sees the file they chose, wherever. */
export interface WorkingCopyLink extends SessionLink {
  /** Opens a file of a synced folder as answered, and remembers the answer. */
  openSynced(path: string, worksIn: SyncChoice): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /** Opens a file that this program wrote a moment ago: nobody was asked about it yet, so it asks once it is open. */
  openMade(path: string): Promise<Result<OpenWorkshop, OpenTrouble>>;
  /** Puts the copy of a file aside, so that the file opens without it. Null when there is none, or it is worked in. */
  setCopyAside(path: string): Promise<CopyAside | null>;
  /** Who keeps a file of which this laptop has a copy that is not back yet; null when it has none. */
  copyWaitsFor(path: string): Promise<SyncService | null>;
  /** Brings the whole file back now, and goes on; null when nothing has changed since, or it is no copy. */
  writeBackNow(): Promise<Result<BroughtBack | null, WriteTrouble>>;
}

export interface WorkingCopyParts {
  readonly kept: KeptCopies;
  readonly choices: SyncChoices;
  serviceOf(path: string): Promise<SyncService | null>;
  now(): Date;
  /** What became of a copy whose workshop was closed. */
  closed(path: string, service: SyncService, back: Result<BroughtBack, WriteTrouble>): void;
}

/** A copy that is kept, but no longer gone on with. */
export interface CopyAside {
  readonly file: string;
  /** It is gone on with all the same. */
  takeUp(): Promise<void>;
}

/** A copy that is worked in now. */
interface Local {
  readonly copy: WorkingCopy;
  /** The name it was chosen by, which may be a link. */
  readonly chosen: string;
  readonly service: SyncService;
  readonly goesOn: boolean;
}

/** Calls come one after the other: whoever asks sees to that (`WorkshopDesk`). */
export function withWorkingCopies(link: SessionLink, parts: WorkingCopyParts): WorkingCopyLink {
  const { kept, choices } = parts;
  let local: Local | null = null;
  /** Of what is open, when it is worked in where it stands. */
  let inPlace: { readonly path: string; readonly sync: SyncState } | null = null;
  /** A copy that is looked at, since it can't be worked in now. */
  let lookedAt: { readonly file: string; readonly chosen: string } | null = null;

  function asChosen(opened: OpenWorkshop): OpenWorkshop {
    if (local && opened.path === local.copy.file) {
      const { chosen, service, goesOn } = local;
      return { ...opened, path: chosen, sync: { service, worksIn: 'local', asks: false, goesOn } };
    }
    if (lookedAt && opened.path === lookedAt.file) return { ...opened, path: lookedAt.chosen };
    return inPlace?.path === opened.path ? { ...opened, sync: inPlace.sync } : opened;
  }

  /** The one that was open before is closed by then, all of it in its file. */
  async function replaceLocal(next: Local | null, seq: number | null): Promise<void> {
    const before = local;
    local = next;
    if (before && before.copy.file !== next?.copy.file && seq !== null) await finish(before, seq);
  }

  async function finish({ copy, service, chosen }: Local, seq: number): Promise<void> {
    if (seq === copy.about.seq) {
      await kept.remove(copy);
      return;
    }
    const back = await bringBack(copy, copy.file, seq, kept, parts.now());
    // Until it is back, the laptop keeps it.
    if (back.ok) await kept.remove(copy);
    parts.closed(chosen, service, back);
  }

  /** Something else is opened in place of what is open: that goes back to where it came from. */
  async function opening<E>(
    begin: () => Promise<Result<OpenWorkshop, E>>,
    next: (opened: OpenWorkshop) => Local | null,
  ): Promise<Result<OpenWorkshop, E>> {
    const seq = (await link.current())?.log.seq ?? null;
    const opened = await begin();
    if (!opened.ok) return opened;
    await replaceLocal(next(opened.value), seq);
    return ok(asChosen(opened.value));
  }

  const openPlainly = async (path: string, service: SyncService | null, asks = false) => {
    const opened = await opening(
      () => link.open(path),
      () => null,
    );
    if (!opened.ok) return opened;
    inPlace = service && {
      path: opened.value.path,
      sync: { service, worksIn: 'in-place', asks, goesOn: false },
    };
    return ok(asChosen(opened.value));
  };

  async function openCopy(
    copy: WorkingCopy,
    chosen: string,
    service: SyncService,
    isNew: boolean,
  ): Promise<Result<OpenWorkshop, OpenTrouble>> {
    const isOpen = local?.copy.file === copy.file;
    return opening(
      () => link.open(copy.file),
      ({ log }) =>
        isOpen
          ? local
          : {
              // What was taken a moment ago says what the original says.
              copy: isNew ? { ...copy, about: { ...copy.about, seq: log.seq } } : copy,
              chosen,
              service,
              goesOn: !isNew,
            },
    );
  }

  /** Takes a copy and opens that. Where it can't be taken, the file itself says why. */
  async function takeAndOpen(path: string, real: string, service: SyncService) {
    // What may not be written is not to be replaced either.
    if (!mayBeWritten(real) || !(await link.isFree(real))) return openPlainly(path, service);
    const taken = await kept.take(real, parts.now());
    if (!taken.ok) return openPlainly(path, service);
    const opened = await openCopy(taken.value, path, service, true);
    if (opened.ok) {
      if (local) await kept.keep(local.copy);
      return opened;
    }
    await kept.remove(taken.value);
    return openPlainly(path, service);
  }

  /** What was changed in a copy is nowhere else: whatever is the matter with it is said, and both files stay. */
  async function goOn(unfinished: WorkingCopy, path: string, service: SyncService) {
    const opened = await openCopy(unfinished, path, service, false);
    if (opened.ok || !isCopyLost(opened.error)) return opened;
    return refuse({ code: 'copy-damaged', service, since: unfinished.about.since } as const);
  }

  async function open(path: string): Promise<Result<OpenWorkshop, OpenTrouble>> {
    const [service, real] = await Promise.all([parts.serviceOf(path), realPathOf(path)]);
    const unfinished = await kept.of(real);
    if (unfinished) return goOn(unfinished, path, service ?? 'network');
    if (!service) return openPlainly(path, null);
    const choice = await choices.of(real);
    if (choice === null) return refuse({ code: 'synced', service });
    return choice === 'local' ? takeAndOpen(path, real, service) : openPlainly(path, service);
  }

  return {
    ...link,
    open,
    openSynced: async (path, worksIn) => {
      const real = await realPathOf(path);
      await choices.remember(real, worksIn);
      if (inPlace?.path !== path) return open(path);
      // Made there a moment ago and open: that file is meant, whatever copy was kept of one before it.
      const { service } = inPlace.sync;
      if (worksIn === 'in-place') return openPlainly(path, service);
      // It is closed first, so that the copy is of a whole file.
      await link.close();
      return takeAndOpen(path, real, service);
    },
    openMade: async (path) => {
      const [service, real] = await Promise.all([parts.serviceOf(path), realPathOf(path)]);
      const choice = service && (await choices.of(real));
      // What was kept of another file that stood there is not what was written now.
      if (service && choice === 'local' && !(await kept.of(real))) return takeAndOpen(path, real, service);
      return openPlainly(path, service, choice === null);
    },
    setCopyAside: async (path) => {
      const real = await realPathOf(path);
      const copy = await kept.of(real);
      if (!copy || copy.file === local?.copy.file) return null;
      // It was answered when the copy was taken.
      if ((await choices.of(real)) === null) await choices.remember(real, 'local');
      await kept.setAside(copy);
      return { file: copy.file, takeUp: () => kept.takeUp(copy) };
    },
    copyWaitsFor: async (path) => {
      if (!(await kept.of(await realPathOf(path)))) return null;
      return (await parts.serviceOf(path)) ?? 'network';
    },
    create: async (path, details) => {
      const service = await parts.serviceOf(path);
      const made = await opening(
        () => link.create(path, details),
        () => null,
      );
      if (!made.ok) return made;
      const asks = service !== null && (await choices.of(await realPathOf(path))) === null;
      inPlace = service && { path, sync: { service, worksIn: 'in-place', asks, goesOn: false } };
      return ok(asChosen(made.value));
    },
    view: async (path, why) => {
      // Where there is a copy, it says more than the file.
      const unfinished = await kept.of(await realPathOf(path));
      return opening(
        () => link.view(unfinished?.file ?? path, why),
        (viewed) => {
          lookedAt = unfinished && { file: unfinished.file, chosen: path };
          return viewed.path === local?.copy.file ? local : null;
        },
      );
    },
    current: async () => {
      const current = await link.current();
      return current && asChosen(current);
    },
    saveCopy: async (path, replace) => {
      // The file that is worked in here is the user's own, though it stands elsewhere.
      if (local && isSameFile(identityAt(path), identityAt(local.copy.about.original))) {
        return refuse({ code: 'is-open' });
      }
      return link.saveCopy(path, replace);
    },
    close: async () => {
      const seq = (await link.current())?.log.seq ?? null;
      const closed = await link.close();
      inPlace = null;
      await replaceLocal(null, seq);
      return closed;
    },
    writeBackNow: async () => {
      const current = await link.current();
      if (!local || !current || current.log.seq === local.copy.about.seq) return ok(null);
      const outgoing = `${local.copy.file}.outgoing`;
      const copied = await link.saveCopy(outgoing, true);
      if (!copied.ok) return copied;
      const back = await bringBack(local.copy, outgoing, current.log.seq, kept, parts.now());
      if (!back.ok) return back;
      local = { ...local, copy: back.value.copy, goesOn: false };
      return back;
    },
  };
}
