import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { leaveHotJournal } from '../../main/test-support/hot-journal.ts';
import { stateOf } from '../../main/test-support/temporary-folder.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { preparedWorkshop, prepareFile } from './storm/prepared-file.ts';
import type { Looked } from './read-only/look-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LOOK_PROGRAM = join(import.meta.dirname, 'read-only/look-program.ts');

/** Root may write whatever its rights say; this user may not. */
const NOBODY = 65_534;

/** What can't be written: by its rights, or the whole medium. */
const PLACES = ['file', 'folder', 'file and folder', 'medium'] as const;
type Place = (typeof PLACES)[number];

/** How the file was left: closed, or by a crash with a journal that has to be rolled back. */
const CASES = PLACES.flatMap((place) => [
  { place, crashed: false },
  { place, crashed: true },
]);

const EXPECTED: Looked = {
  opened: 'read-only',
  people: [...preparedWorkshop(12).stakeholder.values()].map(({ name }) => name),
  change: 'view-only',
  copied: 'saved',
  workedInCopy: 'saved',
};

export const family: FaultFamily = {
  id: 'F4',
  title: 'file, folder or medium that can only be read, closed or left by a crash',
  quick: 2,
  full: CASES.length,
  run: lookAtEach,
};

function lookAtEach(count: number, report: (line: string) => void): Promise<FaultCounts> {
  let [tried, lost] = [0, 0];
  let notMounted = 0;
  // The quick run takes the medium, the gravest.
  for (const { place, crashed } of CASES.toReversed().slice(0, count)) {
    const wrong = lookAt(place, crashed);
    if (wrong === 'not mounted') {
      notMounted += 1;
      continue;
    }
    tried += 1;
    if (wrong !== null) lost += 1;
    if (wrong !== null) report(`${place}${crashed ? ', crashed' : ''}: ${wrong}`);
  }
  const counts = { tried, survived: tried - lost, lost };
  if (notMounted === 0) return Promise.resolve(counts);
  const missing = `${notMounted} not run: this machine does not let a test mount a disk`;
  return Promise.resolve(tried === 0 ? { ...counts, notRun: missing } : { ...counts, figures: missing });
}

/** What went wrong, in words; null when it was shown, left alone and copied. */
function lookAt(place: Place, crashed: boolean): string | null {
  const root = temporaryFolder();
  const [folder, own] = [join(root, 'files'), join(root, 'own')];
  for (const one of [folder, own]) mkdirSync(one);
  for (const one of [dirname(root), root, folder, own]) chmodSync(one, 0o777);
  if (place === 'medium' && !mount(folder)) return 'not mounted';
  const path = join(folder, 'a.trilane');
  prepareFile(path);
  if (crashed) leaveHotJournal(path);
  // Everybody's to write: what is taken away below is all there is against it.
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666);
  lock(place, folder, path);

  const before = standing(folder, path);
  const looked = look(path, join(own, 'copy.trilane'));
  if (JSON.stringify(looked) !== JSON.stringify(EXPECTED)) return JSON.stringify(looked).slice(0, 200);
  const after = standing(folder, path);
  return after === before ? null : `before ${before}, after ${after}`;
}

function mount(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status === 0;
}

function lock(place: Place, folder: string, path: string): void {
  if (place === 'medium') execFileSync('mount', ['-o', 'remount,ro', folder]);
  if (place.startsWith('file')) {
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  }
  if (place.endsWith('folder')) chmodSync(dirname(path), 0o555);
}

function look(path: string, copy: string): Looked {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const env = { ...process.env, TMPDIR: dirname(copy), NODE_COMPILE_CACHE: undefined };
  const out = execFileSync(process.execPath, [LOOK_PROGRAM, path, copy], { ...user, env, encoding: 'utf8' });
  return JSON.parse(out) as Looked;
}

/** What is in the folder, and the file to the last byte. */
function standing(folder: string, path: string): string {
  const { bytes, changed } = stateOf(path);
  return `${readdirSync(folder).join(' ')} ${bytes} ${changed}`;
}
