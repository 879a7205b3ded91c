import { randomBytes } from 'node:crypto';

/**
 * Names the program hands out for paths, so that no call takes a path from a window. Good for this run of the program
 * only, and only for paths the user was shown.
 */
export interface FileHandles {
  /** The same path has the same handle. */
  mint(path: string): string;
  pathOf(handle: string): string | null;
  /** The system's own dialog asked already whether to replace this file: good for one write. */
  agreeToReplace(path: string): void;
  takeAgreement(path: string): boolean;
}

/** Plenty for leafing through folders; the longest unused go first. */
const MOST_HANDLES = 20_000;

export function createFileHandles(most: number = MOST_HANDLES): FileHandles {
  // Both in the order of last use.
  const paths = new Map<string, string>();
  const handles = new Map<string, string>();
  const agreed = new Set<string>();

  const use = (handle: string, path: string) => {
    paths.delete(handle);
    handles.delete(path);
    paths.set(handle, path);
    handles.set(path, handle);
  };
  const forgetOldest = () => {
    for (const [handle, path] of paths) {
      if (paths.size <= most) return;
      paths.delete(handle);
      handles.delete(path);
      agreed.delete(path);
    }
  };

  return {
    mint: (path) => {
      const handle = handles.get(path) ?? randomBytes(16).toString('base64url');
      use(handle, path);
      forgetOldest();
      return handle;
    },
    pathOf: (handle) => {
      const path = paths.get(handle);
      if (path === undefined) return null;
      use(handle, path);
      return path;
    },
    agreeToReplace: (path) => void agreed.add(path),
    takeAgreement: (path) => agreed.delete(path),
  };
}
