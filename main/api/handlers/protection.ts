import { readFile, rm, stat } from 'node:fs/promises';
import type { Handlers } from '../../../shared/api.ts';
import type { UnlockTrouble } from '../../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { SessionLink } from '../../session/session-link.ts';
import { MOST_PROTECTED_BYTES } from '../../workshop-file/protected-copy.ts';
import { codeOf, openTroubleOf } from '../../workshop-file/file-errors.ts';
import { identityAt, isSameFile } from '../../workshop-file/file-identity.ts';
import type { FileHandles } from '../file-handles.ts';
import { refTo } from '../file-refs.ts';
import { somethingStandsAt } from '../free-path.ts';
import type { Folders } from '../folders.ts';
import type { MainWindow } from '../window.ts';
import type { WorkshopDesk } from '../workshop-desk.ts';
import { asSnapshot } from '../workshop-snapshot.ts';
import { writeWholeFile } from '../write-whole-file.ts';

type ProtectionCall = 'saveProtectedCopy' | 'unlockCopy';

interface ProtectionParts {
  readonly link: SessionLink;
  readonly desk: WorkshopDesk;
  readonly handles: FileHandles;
  readonly folders: Folders;
}

/** Calls about copies under a pass phrase. It is handed on to the session's thread, and kept nowhere. */
export function protectionHandlers({
  link,
  desk,
  handles,
  folders,
}: ProtectionParts): Pick<Handlers<MainWindow>, ProtectionCall> {
  return {
    saveProtectedCopy: async ({ file, replace, passPhrase }) => {
      const path = handles.pathOf(file);
      // Never in place of a workshop or a report, whatever handle comes along.
      if (!path?.toLowerCase().endsWith('.trilane.age')) return refuse({ code: 'folder-missing' });
      const copied = await link.protectedCopy(passPhrase);
      if (!copied.ok) return copied;
      const written = await writeWholeFile(path, copied.value, handles.takeAgreement(path) || replace);
      return written.ok ? ok(refTo(path, true, handles, folders)) : written;
    },

    unlockCopy: async ({ file, to, passPhrase }) => {
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
      const plain = await link.unlock(locked.value, passPhrase);
      if (!plain.ok) return plain;
      const written = await writeWholeFile(place, plain.value, false);
      if (!written.ok) return notWritten(written.error.code);
      const opened = await desk.open(place);
      // What a stranger locked up goes through the same ladder as any file from elsewhere.
      if (!opened.ok) await rm(place, { force: true });
      return asSnapshot(opened, handles, folders);
    },
  };
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
