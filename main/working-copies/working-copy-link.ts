import type { SyncChoice, SyncState } from '../../shared/api/sync-state.ts';
import type { SyncService } from '../../shared/api/sync-service.ts';
import type { OpenTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isSameFile, identityAt } from '../workshop-file/file-identity.ts';
import type { OpenWorkshop, SessionLink } from '../session/session-link.ts';
import { bringBack, type BroughtBack } from './bring-back.ts';
import type { KeptCopies, WorkingCopy } from './kept-copies.ts';
import type { SyncChoices } from './sync-choices.ts';

/** The session, with files of synced folders worked in on this laptop. Who asks sees the file they chose, wherever. */
export interface WorkingCopyLink extends SessionLink {
  /** Opens a file of a synced folder as answered, and remembers the answer. */
  openSynced(path: string, worksIn: SyncChoice): Promise<Result<OpenWorkshop, OpenTrouble>>;
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

/** A copy that is worked in now. */
interface Local {
  readonly copy: WorkingCopy;
  readonly service: SyncService;
  readonly goesOn: boolean;
}

/** Calls come one after the other: whoever asks sees to that (`WorkshopDesk`). */
export function withWorkingCopies(link: SessionLink, parts: WorkingCopyParts): WorkingCopyLink {
  const { kept, choices } = parts;
  let local: Local | null = null;
  /** Of what is open, when it is worked in where it stands. */
  let inPlace: { readonly path: string; readonly sync: SyncState } | null = null;

  function asChosen(opened: OpenWorkshop): OpenWorkshop {
    if (local && opened.path === local.copy.file) {
      const { copy, service, goesOn } = local;
      return {
        ...opened,
        path: copy.about.original,
        sync: { service, worksIn: 'local', asks: false, goesOn },
      };
    }
    return inPlace?.path === opened.path ? { ...opened, sync: inPlace.sync } : opened;
  }

  /** The one that was open before is closed by then, all of it in its file. */
  async function replaceLocal(next: Local | null, seq: number | null): Promise<void> {
    const before = local;
    local = next;
    if (before && before.copy.file !== next?.copy.file && seq !== null) await finish(before, seq);
  }

  async function finish({ copy, service }: Local, seq: number): Promise<void> {
    const { original } = copy.about;
    if (seq === copy.about.seq) {
      await kept.remove(copy);
      return;
    }
    const back = await bringBack(copy, copy.file, seq, kept, parts.now());
    // Until it is back, the laptop keeps it.
    if (back.ok) await kept.remove(copy);
    parts.closed(original, service, back);
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

  const openPlainly = async (path: string, service: SyncService | null) => {
    const opened = await opening(
      () => link.open(path),
      () => null,
    );
    if (!opened.ok) return opened;
    inPlace = service && {
      path: opened.value.path,
      sync: { service, worksIn: 'in-place', asks: false, goesOn: false },
    };
    return ok(asChosen(opened.value));
  };

  async function openCopy(
    copy: WorkingCopy,
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
              service,
              goesOn: !isNew,
            },
    );
  }

  /** Takes a copy and opens that. Where it can't be taken, the file itself says why. */
  async function takeAndOpen(path: string, service: SyncService) {
    if (!(await link.isFree(path))) return openPlainly(path, service);
    const taken = await kept.take(path);
    if (!taken.ok) return openPlainly(path, service);
    const opened = await openCopy(taken.value, service, true);
    if (opened.ok) {
      if (local) await kept.keep(local.copy);
      return opened;
    }
    await kept.remove(taken.value);
    return openPlainly(path, service);
  }

  async function open(path: string): Promise<Result<OpenWorkshop, OpenTrouble>> {
    const service = await parts.serviceOf(path);
    const unfinished = await kept.of(path);
    if (unfinished) {
      const opened = await openCopy(unfinished, service ?? 'network', false);
      if (opened.ok || opened.error.code === 'in-use') return opened;
      await kept.setAside(unfinished);
    }
    if (!service) return openPlainly(path, null);
    const choice = await choices.of(path);
    if (choice === null) return refuse({ code: 'synced', service });
    return choice === 'local' ? takeAndOpen(path, service) : openPlainly(path, service);
  }

  return {
    ...link,
    open,
    openSynced: async (path, worksIn) => {
      await choices.remember(path, worksIn);
      // Made there a moment ago and open: it is closed first, so that the copy is of a whole file.
      if (worksIn === 'local' && inPlace?.path === path) await link.close();
      return open(path);
    },
    create: async (path, details) => {
      const service = await parts.serviceOf(path);
      const made = await opening(
        () => link.create(path, details),
        () => null,
      );
      if (!made.ok) return made;
      const asks = service !== null && (await choices.of(path)) === null;
      inPlace = service && { path, sync: { service, worksIn: 'in-place', asks, goesOn: false } };
      return ok(asChosen(made.value));
    },
    view: (path, why) =>
      opening(
        () => link.view(path, why),
        () => null,
      ),
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
