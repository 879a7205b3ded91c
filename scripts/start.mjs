// `npm start [-- --local] [-- ARGUMENTS]`: the desktop app, or the local host where Electron cannot be had.
import { buildStale } from './build-stale.mjs';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { TARGETS } from './freshness.mjs';
import { runInPlace } from './run-in-place.mjs';
import { projectNode, root, setUp } from './set-up.mjs';

setUp();
buildStale(TARGETS);

const given = process.argv.slice(2);
const passedOn = given.filter((arg) => arg !== '--local');
const electron = given.includes('--local') ? null : await electronOrSayWhyNot();

if (electron) runInPlace(electron, [root, ...passedOn], root);
else runInPlace(projectNode, ['dist/main/local.js', ...passedOn], root);

/** @returns {Promise<string | null>} */
async function electronOrSayWhyNot() {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    console.error('No display for the desktop app: Trilane starts as a local server.');
    return null;
  }
  const program = findElectron() ?? (await fetchElectron());
  if (!program) {
    console.error(
      'No Electron runtime here (`npx install-electron` fetches one): Trilane opens in an installed browser.',
    );
  }
  return program;
}
