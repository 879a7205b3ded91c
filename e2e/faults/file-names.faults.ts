import { readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  DETAILS,
  must,
  openWindow,
  startTestProgram,
  type TestProgram,
  type TestWindow,
} from '../../main/api/test-program.ts';
import { smallPdf } from '../../main/test-support/small-pdf.ts';
import { createFolderChooser } from '../../main/local/folder-chooser.ts';
import type { FileRef } from '../../shared/api/replies.ts';
import { ok, type Result } from '../../shared/result.ts';
import { countTries } from './count-tries.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { HOSTILE_NAMES } from './text/hostile-names.ts';

/** Longest name on the disks people have, in bytes. */
const LONGEST_NAME = 255;

/** Stands beside a workshop while it is open, and goes with it. */
const JOURNAL = /\.trilane-(?:journal|wal|shm)$/;

/** What the room has in its folders already, in the way of names that lead out of them. */
const STANDING = ['Payroll.trilane', 'Payroll.pdf', 'passwd.trilane', 'Northfield.trilane'];

export const family: FaultFamily = {
  id: 'F18',
  title: 'names that lead elsewhere, that no system takes, or that stand there already',
  quick: 10,
  full: HOSTILE_NAMES.length,
  run: writeUnderNames,
};

async function writeUnderNames(count: number, report: (line: string) => void): Promise<FaultCounts> {
  const program = startTestProgram();
  const folders = {
    home: program.home,
    documents: program.documents(),
    data: join(program.home, 'data'),
  };
  await program.restart(createFolderChooser(folders, 'Laptop'));
  program.printer = () => Promise.resolve(ok(smallPdf(1)));
  const window = openWindow(program.program);
  must(await window.call('listFolder', { folder: null }));
  for (const name of STANDING) {
    for (const folder of [program.home, program.documents(), program.documents('Trilane')])
      writeFileSync(join(folder, name), 'yesterday');
  }
  const room: Room = { program, window, written: 0, refused: 0 };
  const tries = HOSTILE_NAMES.slice(0, count).map((name) => ({
    what: JSON.stringify(name).slice(0, 60),
    run: () => whatGoesWrong(room, name),
  }));
  const counts = await countTries(tries, report);
  await program.end();
  return { ...counts, figures: `${room.written} files written, ${room.refused} names refused` };
}

interface Room {
  readonly program: TestProgram;
  readonly window: TestWindow;
  written: number;
  refused: number;
}

/** A new workshop, a copy of it and a report, all called that; each is asked for twice. */
async function whatGoesWrong(room: Room, name: string): Promise<string | null> {
  const { window } = room;
  must(await window.call('closeWorkshop', {}));
  const details = { ...DETAILS, title: 'Payroll' };
  const suggested = must(await window.call('suggestFile', { purpose: 'workshop', name }));
  const create = () => window.call('createWorkshop', { file: suggested.file, details });
  const created = await wronglyWritten(room, '.trilane', suggested, create);
  if (created !== null) return `the workshop ${created}`;
  const { pdf } = must(await window.call('printReport', { paper: 'A4' }));
  const copied = await underItsName(room, name, 'workshop', (file) =>
    window.call('saveCopy', { file, replace: false }),
  );
  if (copied !== null) return `the copy ${copied}`;
  const saved = await underItsName(room, name, 'pdf', (file) =>
    window.call('savePdf', { pdf, file, replace: false }),
  );
  if (saved !== null) return `the report ${saved}`;
  must(await window.call('closeWorkshop', {}));
  const opened = await window.call('openWorkshop', { file: suggested.file });
  if (!opened.ok) return `the workshop does not open again: ${opened.error.code}`;
  return opened.value.records.workshop[0]?.title === details.title ? null : 'another workshop opens';
}

async function underItsName(
  room: Room,
  name: string,
  purpose: 'workshop' | 'pdf',
  save: (file: string) => Promise<Result<unknown, { readonly code: string }>>,
): Promise<string | null> {
  const { folder } = must(await room.window.call('listFolder', { folder: null }));
  let named: Result<FileRef, { readonly code: string }>;
  try {
    named = await room.window.call('nameFile', { folder, name, purpose });
  } catch {
    // Longer than a name may be, or empty: the contract says so.
    room.refused += 1;
    return name.length > LONGEST_NAME ? null : 'is not even asked for';
  }
  if (!named.ok) {
    room.refused += 1;
    return named.error.code === 'bad-name' ? null : `is refused as ${named.error.code}`;
  }
  const { value } = named;
  return wronglyWritten(room, purpose === 'pdf' ? '.pdf' : '.trilane', value, () => save(value.file));
}

/** Writes once where nothing stands, and once more where it now does. */
async function wronglyWritten(
  room: Room,
  ending: string,
  { name, exists }: FileRef,
  write: () => Promise<Result<unknown, { readonly code: string }>>,
): Promise<string | null> {
  const before = filesOf(room.program);
  const first = await write();
  const after = filesOf(room.program);
  const fresh = [...after.keys()].filter((path) => !before.has(path));
  if ([...before].some(([path, state]) => after.get(path) !== state)) return 'changed what stood there';
  if (first.ok === exists) return exists ? 'took the place of another' : `was not written: ${codeIn(first)}`;
  if (first.ok) {
    const [path = ''] = fresh;
    if (fresh.length !== 1) return `is ${fresh.length} files`;
    if (path !== join(realpathSync(room.program.documents('Trilane')), name)) return 'is elsewhere';
    if (!path.endsWith(ending)) return 'has another ending';
    if (Buffer.byteLength(name) > LONGEST_NAME) return 'has too long a name';
    room.written += 1;
  }
  const second = await write();
  // The copy may have the name of the very workshop that is open.
  if (!['exists', 'is-open'].includes(codeIn(second))) return `is asked for twice: ${codeIn(second)}`;
  const last = filesOf(room.program);
  return [...after].every(([path, state]) => last.get(path) === state) && last.size === after.size
    ? null
    : 'changed what stood there, the second time';
}

/** Every file in the home but what the program keeps for itself, by its real path. */
function filesOf({ home }: TestProgram): ReadonlyMap<string, string> {
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => realpathSync(join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(join(realpathSync(home), 'data')) && !JOURNAL.test(path));
  return new Map(files.map((path) => [path, stateOf(path)]));
}

/** Nothing is written, or put in its place, without another of these. */
function stateOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

function codeIn(done: Result<unknown, { readonly code: string }>): string {
  return done.ok ? 'ok' : done.error.code;
}
