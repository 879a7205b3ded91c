import { readFile, rm, stat } from 'node:fs/promises';
import type { Handlers } from '../../../shared/api.ts';
import type { OpenTrouble, ProtectTrouble, UnlockTrouble } from '../../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { SessionLink } from '../../session/session-link.ts';
import { MOST_PROTECTED_BYTES } from '../../workshop-file/protected-copy.ts';
import { doLocking } from '../../workshop-file/locking.ts';
import { codeOf, openTroubleOf } from '../../workshop-file/file-errors.ts';
import { identityAt, isSameFile } from '../../workshop-file/file-identity.ts';
import type { FileHandles } from '../file-handles.ts';
import { refTo } from '../file-refs.ts';
import { somethingStandsAt } from '../free-path.ts';
import type { Folders } from '../folders.ts';
import type { UnderWay } from '../under-way.ts';
import type { MainWindow } from '../window.ts';
import type { WorkshopDesk } from '../workshop-desk.ts';
import { asSnapshot } from '../workshop-snapshot.ts';
import { writeWholeFile } from '../write-whole-file.ts';

type ProtectionCall = 'saveProtectedCopy' | 'unlockCopy' | 'cancelProtection';

export interface ProtectionParts {
  readonly underWay: UnderWay;
  readonly link: SessionLink;
  readonly desk: WorkshopDesk;
  readonly handles: FileHandles;
  readonly folders: Folders;
}

/** Calls about copies under a pass phrase. It is handed on to a thread of its own, and kept nowhere. */
export function protectionHandlers({
  link,
  desk,
  handles,
  folders,
  underWay,
}: ProtectionParts): Pick<Handlers<MainWindow>, ProtectionCall> {
  return {
    saveProtectedCopy: async ({ file, replace, passPhrase }, { name }) => {
      const path = handles.pathOf(file);
      // Never in place of a workshop or a report, whatever handle comes along.
      if (!path?.toLowerCase().endsWith('.trilane.age')) return refuse({ code: 'folder-missing' });
      const signal = underWay.begin(name);
      const locked = await lockedCopy(link, passPhrase, signal);
      if (!locked.ok) return locked;
      if (signal.aborted) return refuse({ code: 'cancelled' });
      const written = await writeWholeFile(path, locked.value, handles.takeAgreement(path) || replace);
      return written.ok ? ok(refTo(path, true, handles, folders)) : written;
    },

    unlockCopy: async ({ file, to, passPhrase }, { name }) => {
      const signal = underWay.begin(name);
      const path = handles.pathOf(file);
      if (path === null) return refuse({ code: 'missing' });
      const place = handles.pathOf(to);
      if (!place?.toLowerCase().endsWith('.trilane')) return notWritten('folder-missing');
      if (await somethingStandsAt(place)) return notWritten('exists');
      const open = await link.current();
      // Reading the open workshop here would drop its lock, and it is no protected copy.
      if (open && isSameFile(identityAt(open.path), identityAt(path))) return refuse({ code: 'no-workshop' });
      const locked = await readProtected(path);
      if (!locked.ok) return locked;
      const done = await doLocking({ kind: 'unlock', bytes: locked.value, passPhrase }, signal);
      if (!done.ok) return done;
      const plain = done.value;
      if (!plain.ok) return plain;
      if (signal.aborted) return refuse({ code: 'cancelled' });
      const written = await writeWholeFile(place, plain.value, false);
      if (!written.ok) return notWritten(written.error.code);
      // What a stranger locked up goes through the same ladder as any file from elsewhere.
      const opened = await desk.openMade(place);
      if (!opened.ok && isNoWorkshop(opened.error)) await rm(place, { force: true });
      return asSnapshot(opened, handles, folders);
    },

    cancelProtection: (_input, { name }) => {
      underWay.cancel(name);
      return Promise.resolve(ok(null));
    },
  };
}

/** Nothing to try again with: what was unlocked is not worth keeping. */
function isNoWorkshop({ code }: OpenTrouble): boolean {
  return code === 'damaged' || code === 'altered' || code === 'not-ours';
}

/** Where the file no longer says what was acknowledged, what is in memory is locked. */
async function lockedCopy(
  link: SessionLink,
  passPhrase: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array, ProtectTrouble>> {
  for (const fromMemory of [false, true]) {
    // One after the other: the second only where the first holds something else.
    const copy = await link.copyToLock(fromMemory);
    if (!copy.ok) return copy;
    const locked = await doLocking({ kind: 'protect', copy: copy.value, passPhrase }, signal);
    if (!locked.ok) return locked;
    if (locked.value) return ok(locked.value);
  }
  throw new Error('A copy made from memory does not say what is in memory');
}

async function readProtected(path: string): Promise<Result<Uint8Array, UnlockTrouble>> {
  try {
    const { size } = await stat(path);
    if (size > MOST_PROTECTED_BYTES) return refuse({ code: 'too-large' });
    return ok(await readFile(path));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    const code = openTroubleOf(error)?.code;
    return refuse({ code: code === 'missing' || code === 'not-allowed' ? code : 'disk' });
  }
}

function notWritten(code: Extract<UnlockTrouble, { code: 'not-written' }>['why']['code']) {
  return refuse({ code: 'not-written', why: { code } } as const);
}
