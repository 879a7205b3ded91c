import { mkdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Handlers } from '../../../shared/api.ts';
import type { HostInfo } from '../../../shared/api/replies.ts';
import type { ChooseTrouble } from '../../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { chooseTroubleOf } from '../choose-trouble.ts';
import type { Chooser, ChoosePurpose, FolderListing } from '../chooser.ts';
import type { FileHandles } from '../file-handles.ts';
import { fileNameFrom, shownName, withEnding, type FileEnding } from '../file-name.ts';
import { lookAt, refTo } from '../file-refs.ts';
import { placeInWords, trilaneFolder, type Folders, type NamedFolder } from '../folders.ts';
import { freePath } from '../free-path.ts';
import type { RecentFiles } from '../recent-files.ts';
import type { MainWindow } from '../window.ts';

type FileCall =
  'hostInfo' | 'listRecent' | 'forgetRecent' | 'suggestFile' | 'chooseFile' | 'listFolder' | 'nameFile';

export interface FileParts {
  readonly host: Omit<HostInfo, 'places'>;
  readonly folders: Folders;
  readonly handles: FileHandles;
  readonly recent: RecentFiles;
  readonly chooser: Chooser;
  readonly startScreenShown: () => void;
}

const ENDINGS = {
  workshop: '.trilane',
  protected: '.trilane.age',
  pdf: '.pdf',
  'open-workshop': '.trilane',
  'save-workshop': '.trilane',
  'save-protected': '.trilane.age',
  'save-pdf': '.pdf',
} as const satisfies Readonly<Record<'workshop' | 'protected' | 'pdf' | ChoosePurpose, FileEnding>>;

/** Calls about files as such: recent ones, names for new ones, choosing one. */
export function fileHandlers(parts: FileParts): Pick<Handlers<MainWindow>, FileCall> {
  const { host, folders, handles, recent, chooser } = parts;
  const named = ({ path, name }: NamedFolder) => ({ folder: handles.mint(path), name: shownName(name) });

  return {
    hostInfo: () => {
      const places = {
        workshops: placeInWords(trilaneFolder(folders), folders),
        data: placeInWords(folders.data, folders),
      };
      return Promise.resolve(ok({ ...host, places }));
    },

    listRecent: async () => {
      parts.startScreenShown();
      const entries = await recent.list();
      const files = entries.map(async ({ path, ...known }) => ({
        ...(await lookAt(path, handles, folders)),
        ...known,
      }));
      return ok(await Promise.all(files));
    },

    forgetRecent: async ({ file }) => {
      const path = handles.pathOf(file);
      if (path !== null) await recent.forget(path);
      return ok(null);
    },

    suggestFile: async ({ purpose, name }) => {
      const folder = await userFolder(folders);
      if (!folder.ok) return folder;
      const path = await freePath(folder.value, nameFor(name, ENDINGS[purpose]), ENDINGS[purpose]);
      return ok(refTo(path, false, handles, folders));
    },

    chooseFile: async ({ purpose, suggestion }) => {
      if (chooser.kind !== 'native') return refuse({ code: 'not-here' });
      const folder = await userFolder(folders);
      if (!folder.ok) return folder;
      const start =
        purpose === 'open-workshop'
          ? folder.value
          : join(folder.value, nameFor(suggestion, ENDINGS[purpose]));
      const chosen = await chooser.choose(purpose, start);
      if (chosen === null) return ok(null);
      if (purpose === 'open-workshop') return ok(refTo(chosen, true, handles, folders));
      return ok(await refToChosen(chosen, ENDINGS[purpose], parts));
    },

    listFolder: async ({ folder }) => {
      if (chooser.kind !== 'in-window') return refuse({ code: 'not-here' });
      const path = folder === null ? null : handles.pathOf(folder);
      if (folder !== null && path === null) return refuse({ code: 'folder-missing' });
      const listing = await chooser.list(path);
      if (!listing.ok) return listing;
      const { above, folders: inside, files }: FolderListing = listing.value;
      return ok({
        ...named(listing.value),
        above: above.map(named),
        folders: inside.map(named),
        files: files.map((file) => ({
          ...refTo(file.path, true, handles, folders),
          modifiedAt: file.modifiedAt,
        })),
      });
    },

    nameFile: async ({ folder, name, purpose }) => {
      if (chooser.kind !== 'in-window') return refuse({ code: 'not-here' });
      const place = handles.pathOf(folder);
      if (place === null) return refuse({ code: 'folder-missing' });
      // The list of drives and well-known folders is no folder itself.
      if (!isAbsolute(place)) return refuse({ code: 'not-allowed' });
      const fileName = fileNameFrom(name, ENDINGS[purpose]);
      if (fileName === null) return refuse({ code: 'bad-name' });
      return ok(await lookAt(join(place, fileName), handles, folders));
    },
  };
}

/** What the system's dialog gave, with its ending. The dialog asked about replacing that very file, and no other. */
async function refToChosen(chosen: string, ending: FileEnding, { handles, folders }: FileParts) {
  const path = withEnding(chosen, ending);
  const ref = await lookAt(path, handles, folders);
  if (path !== chosen || !ref.exists) return ref;
  handles.agreeToReplace(path);
  return { ...ref, exists: false };
}

/** Documents/Trilane, made when it is first needed. */
async function userFolder(folders: Folders): Promise<Result<string, ChooseTrouble>> {
  const folder = trilaneFolder(folders);
  try {
    await mkdir(folder, { recursive: true });
    return ok(folder);
  } catch (error) {
    return refuse(chooseTroubleOf(error));
  }
}

function nameFor(text: string, ending: FileEnding): string {
  return fileNameFrom(text, ending) ?? `Trilane${ending}`;
}
