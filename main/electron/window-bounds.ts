import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { describeError, type ReportFault } from '../api/fault.ts';
import { writeWholeFile } from '../api/write-whole-file.ts';

const boundsSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const savedSchema = z.strictObject({ bounds: boundsSchema, maximized: z.boolean() });

/** In points of the screen, not pixels. */
export type Bounds = Readonly<z.infer<typeof boundsSchema>>;
export type SavedWindow = Readonly<z.infer<typeof savedSchema>>;

const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
export const LEAST_SIZE = { width: 1024, height: 640 } as const;

/** So much of a title bar must be on a screen for the window to be caught and moved. */
const GRIP = { width: 200, height: 40 } as const;

/** Where the window was, if that is still on a screen: a projector may have been unplugged since. */
export function boundsToShow(saved: Bounds | null, screens: readonly Bounds[]): Partial<Bounds> {
  if (saved === null) return DEFAULT_SIZE;
  const size = {
    width: Math.max(saved.width, LEAST_SIZE.width),
    height: Math.max(saved.height, LEAST_SIZE.height),
  };
  const caught = screens.some((screen) => {
    const across = Math.min(saved.x + size.width, screen.x + screen.width) - Math.max(saved.x, screen.x);
    const down = screen.y + screen.height - saved.y;
    return across >= GRIP.width && down >= GRIP.height && saved.y >= screen.y;
  });
  return caught ? { x: saved.x, y: saved.y, ...size } : size;
}

/** Null when there is none, or none that can be read: then the window stands where new ones do. */
export async function readSavedWindow(path: string): Promise<SavedWindow | null> {
  try {
    return savedSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

export async function saveWindow(path: string, saved: SavedWindow, report: ReportFault): Promise<void> {
  try {
    const written = await writeWholeFile(path, Buffer.from(JSON.stringify(saved)), true);
    if (!written.ok) report({ kind: 'failed', during: 'saving the window', error: written.error.code });
  } catch (error) {
    report({ kind: 'failed', during: 'saving the window', error: describeError(error) });
  }
}
