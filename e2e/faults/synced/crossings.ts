import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';

import { addService, must, openWindow, type TestWindow } from '../../../main/api/test-program.ts';
import { placeIn, servicesIn, type SyncedFolder } from '../../../main/test-support/synced-northfield.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What is wrong, in words; null when nothing is. Tries of one crossing differ by their number. */
export type Crossing = (synced: SyncedFolder, nth: number) => Promise<string | null>;

/** Root may write whatever its rights say; this user may not. */
const NOBODY = 65_534;
const PASS_PHRASE = 'correct horse';

/** What is open is a file of ours, and asks where to work; what is done in it is found there afterwards. */
async function goesOnIn(path: string, window: TestWindow): Promise<string | null> {
  const open = must(await window.call('currentWorkshop', {}));
  if (open?.sync?.asks !== true || open.sync.worksIn !== 'in-place') return 'does not ask where to work';
  must(await addService(window, 90, 'Wi-Fi'));
  must(await window.call('closeWorkshop', {}));
  const services = String(servicesIn(path));
  return services === 'Payroll,Wi-Fi' ? null : `holds ${services}`;
}

async function withPayrollInPlace(synced: SyncedFolder): Promise<TestWindow> {
  const window = openWindow(synced.running.program);
  must(await window.call('openSynced', { file: await synced.chosen(window), worksIn: 'in-place' }));
  must(await addService(window, 1, 'Payroll'));
  must(await window.call('nameSnapshot', { number: 2, name: 'After break' }));
  return window;
}

const damagedFile: Crossing = async (synced, nth) => {
  const window = await withPayrollInPlace(synced);
  must(await window.call('closeWorkshop', {}));
  truncateSync(synced.path, 4_096 + nth * 512);
  const file = await synced.chosen(window);
  if ((await window.call('openWorkshop', { file })).ok) return 'opens a damaged file';
  must(await window.call('openRescued', { file, name: 'Northfield restored' }));
  return goesOnIn(join(synced.folder, 'Northfield restored.trilane'), window);
};

const unlocked: Crossing = async (synced) => {
  const window = await withPayrollInPlace(synced);
  const { file } = must(await window.call('suggestFile', { purpose: 'protected', name: 'Northfield' }));
  const request = { file, replace: false, passPhrase: PASS_PHRASE };
  const locked = must(await window.call('saveProtectedCopy', request));
  must(await window.call('closeWorkshop', {}));
  const path = join(synced.folder, 'Unlocked.trilane');
  const to = (await placeIn(synced, window, path)).file;
  must(await window.call('unlockCopy', { file: locked.file, to, passPhrase: PASS_PHRASE }));
  return goesOnIn(path, window);
};

const savedAs: Crossing = async (synced) => {
  const window = await withPayrollInPlace(synced);
  const path = join(synced.folder, 'Elsewhere.trilane');
  const { file } = await placeIn(synced, window, path);
  must(await window.call('saveCopy', { file, replace: false }));
  must(await window.call('openMade', { file }));
  return goesOnIn(path, window);
};

/** By turns its end is missing, it is another file, or not there. */
const damagedCopy: Crossing = async (synced, nth) => {
  await synced.leftHere();
  const [copy, before] = [synced.copy(), readFileSync(synced.path)];
  const good = readFileSync(copy);
  if (nth % 3 === 0) truncateSync(copy, good.length / 2);
  if (nth % 3 === 1) copyFileSync(process.execPath, copy);
  if (nth % 3 === 2) renameSync(copy, `${copy} gone`);
  const window = openWindow(synced.running.program);
  const file = await synced.chosen(window);
  const opened = await window.call('openWorkshop', { file });
  if (opened.ok || opened.error.code !== 'copy-damaged') return 'does not say that the copy is damaged';
  const without = must(await window.call('openWithoutCopy', { file }));
  if (without.opened.records.service.length > 0 || without.aside === null) return 'does not open without it';
  must(await window.call('closeWorkshop', {}));
  if (!readFileSync(synced.path).equals(before)) return 'touches the file';
  return nth % 3 === 2 || existsSync(copy) ? null : 'does not keep the copy';
};

/** Another program holds the copy for a while. */
const passingTrouble: Crossing = async (synced) => {
  await synced.leftHere();
  const before = readFileSync(synced.path);
  const holder = fork(join(import.meta.dirname, '../storm/hold-briefly.ts'), [synced.copy(), '3600000']);
  await once(holder, 'message');
  const window = openWindow(synced.running.program);
  const file = await synced.chosen(window);
  const opened = await window.call('openWorkshop', { file });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  if (opened.ok || opened.error.code !== 'in-use') return 'does not say that the copy is in use';
  if (!readFileSync(synced.path).equals(before)) return 'touches the file';
  const again = must(await window.call('openWorkshop', { file }));
  if (!again.sync?.goesOn) return 'does not go on with the copy';
  must(await window.call('closeWorkshop', {}));
  const services = String(servicesIn(synced.path));
  return services === 'Payroll' ? null : `holds ${services}`;
};

const byLink: Crossing = async (synced) => {
  const link = synced.running.documents('Link.trilane');
  symlinkSync(synced.path, link);
  const window = openWindow(synced.running.program);
  const file = await synced.chosen(window, link);
  must(await window.call('openSynced', { file, worksIn: 'local' }));
  must(await addService(window, 1, 'Payroll'));
  must(await window.call('closeWorkshop', {}));
  if (!lstatSync(link).isSymbolicLink()) return 'replaces the link';
  const again = must(await window.call('openWorkshop', { file: await synced.chosen(window) }));
  return again.records.service.length === 1 ? null : 'asks or loses it under its other name';
};

const MODES = [0o600, 0o640, 0o644, 0o664, 0o666] as const;
const mode: Crossing = async (synced, nth) => {
  const wanted = MODES[nth % MODES.length] ?? 0o600;
  chmodSync(synced.path, wanted);
  const window = await synced.worksLocally();
  must(await addService(window, 1, 'Payroll'));
  must(await window.call(nth % 2 === 0 ? 'writeBackNow' : 'closeWorkshop', {}));
  const now = statSync(synced.path).mode & 0o777;
  return now === wanted ? null : `becomes ${now.toString(8)}`;
};

/** By its own rights, or by those of its folder. */
const readOnly: Crossing = async ({ path }, nth) => {
  const [folder, home] = [temporaryFolder(), temporaryFolder()];
  const file = join(folder, 'a.trilane');
  copyFileSync(path, file);
  for (const one of [join(folder, '..'), home]) chmodSync(one, 0o777);
  mkdirSync(join(home, 'working-copies'));
  chmodSync(join(home, 'working-copies'), 0o777);
  chmodSync(file, nth % 2 === 0 ? 0o444 : 0o666);
  chmodSync(folder, nth % 2 === 0 ? 0o777 : 0o555);
  const before = readFileSync(file);
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const env = { ...process.env, TMPDIR: home, NODE_COMPILE_CACHE: undefined };
  const program = [join(import.meta.dirname, 'look-locally.ts'), file, home];
  const held = execFileSync(process.execPath, program, { ...user, env, encoding: 'utf8' });
  if (held !== 'viewer') return `is held as ${held}`;
  if (readdirSync(join(home, 'working-copies')).length > 0) return 'leaves a copy';
  return readFileSync(file).equals(before) ? null : 'is written';
};

/** What can happen to a workshop, in a folder that something else copies too. */
export const CROSSINGS: readonly { readonly what: string; readonly crosses: Crossing }[] = [
  { what: 'the copy on the laptop is damaged', crosses: damagedCopy },
  { what: 'the file is damaged, its restore point opens', crosses: damagedFile },
  { what: 'the copy is held by another program', crosses: passingTrouble },
  { what: 'the file is chosen by a link', crosses: byLink },
  { what: 'the file has rights of its own', crosses: mode },
  { what: 'the file can only be read', crosses: readOnly },
  { what: 'the open workshop is saved there', crosses: savedAs },
  { what: 'a protected copy is unlocked into it', crosses: unlocked },
];
