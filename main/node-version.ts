import { cli } from '../shared/words/en/cli.ts';

/** Node-API level of the SQLite addon's binaries: Node 22.14 and later. On less it crashes while loading. */
const NEEDED_NAPI = 10;

/**
 * Why this Node can't run the program, as a sentence; null when it can. To be asked before anything imports SQLite.
 * Electron brings its own Node, and the right one.
 */
export function nodeTrouble(versions: Readonly<Record<string, string | undefined>>): string | null {
  if (versions['electron'] !== undefined) return null;
  if (Number(versions['napi']) >= NEEDED_NAPI) return null;
  return cli.wrongNode.replace('{{version}}', versions['node'] ?? '');
}
