import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

import type { ForgettingLeft } from '../../shared/api/replies.ts';
import { searchFor } from '../../shared/forgetting/name-search.ts';
import { workshopOf, detailsOf } from '../../shared/model/workshop.ts';
import { restorePointsFolder } from '../restore-points/point-folder.ts';
import type { OpenWorkshop } from '../session/session-link.ts';
import {
  removeCopy,
  removeLeftovers,
  standingCopiesIn,
  type StandingCopy,
} from '../working-copies/standing-copies.ts';
import type { SyncChoices } from '../working-copies/sync-choices.ts';
import { shownName } from './file-name.ts';
import { isInside, placeInWords, type Folders } from './folders.ts';
import { somethingStandsAt } from './free-path.ts';
import { lookForName } from './name-in-files.ts';
import type { RecentFiles } from './recent-files.ts';

export interface BesideParts {
  readonly folders: Folders;
  readonly recent: RecentFiles;
  readonly choices: SyncChoices;
  /** The folder of all working copies. */
  readonly copies: string;
}

/**
 * Takes somebody's name out of what the program keeps beside the open workshop, and tells where it stays. Nobody's work
 * is deleted for it: what is a copy of the open file goes, what belongs to another file is named.
 */
export async function forgetBeside(
  open: OpenWorkshop,
  wholes: readonly string[],
  { folders, recent, choices, copies }: BesideParts,
): Promise<readonly ForgettingLeft[]> {
  const search = searchFor(wholes);
  const nameStandsIn = lookForName(wholes);
  // What the account on this laptop is called is no choice of who puts a file there.
  const findIn = (path: string) =>
    search.find(isInside(path, folders.home) ? relative(folders.home, path) : path);
  // Being asked once more costs a press of a button.
  await choices.forget((path) => findIn(path) !== null);
  return [
    ...(await forgetRecent()),
    ...(await forgetCopies()),
    ...(await pointsOfOthers(detailsOf(workshopOf(open.records)).id)),
  ];

  async function forgetRecent(): Promise<readonly ForgettingLeft[]> {
    const left: ForgettingLeft[] = [];
    for (const { path, title } of await recent.list()) {
      if (path === open.path) continue;
      const found = [findIn(path), search.find(title)];
      if (found.includes('whole')) {
        await recent.forget(path);
        if (await isThere(path)) left.push({ code: 'unlisted', ...inWords(path) });
      } else if (found.includes('part')) left.push({ code: 'listed', ...inWords(path) });
    }
    return left;
  }

  async function forgetCopies(): Promise<readonly ForgettingLeft[]> {
    const standing = await standingCopiesIn(copies);
    for (const copy of standing) {
      if (isWorkedIn(copy, open)) await removeLeftovers(copy);
      else if (copy.original === open.path) await removeCopy(copy);
    }
    const left: ForgettingLeft[] = [];
    for (const copy of standing) {
      if (isWorkedIn(copy, open) || !(await nameStandsIn(copy.folder))) continue;
      const { folder, original, isAside } = copy;
      if (original === null || isAside)
        left.push({ code: 'set-aside', place: placeInWords(folder, folders) });
      else left.push({ code: 'kept-copy', ...inWords(original) });
    }
    return left.toSorted((a, b) => a.code.localeCompare(b.code));
  }

  /** Those of the open workshop are let go of with what it said. */
  async function pointsOfOthers(own: string): Promise<readonly ForgettingLeft[]> {
    const root = restorePointsFolder(folders.data);
    const left: ForgettingLeft[] = [];
    for (const workshop of await readdir(root).catch((): string[] => [])) {
      const folder = join(root, workshop);
      if (workshop === own || !(await nameStandsIn(folder))) continue;
      left.push({ code: 'points', place: placeInWords(folder, folders) });
    }
    return left;
  }

  function inWords(path: string): { readonly name: string; readonly place: string } {
    return { name: shownName(basename(path)), place: shownName(placeInWords(dirname(path), folders)) };
  }
}

function isWorkedIn({ original, isAside }: StandingCopy, open: OpenWorkshop): boolean {
  return original === open.path && !isAside;
}

/** A place that can't be looked into may hold it. */
function isThere(path: string): Promise<boolean> {
  return somethingStandsAt(path).catch(() => true);
}
