// `npm start [-- --local] [-- ARGUMENTS]`: the desktop app, or the local host where Electron cannot be had.
import { spawn } from 'node:child_process';
import { buildStale } from './build-stale.mjs';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { TARGETS } from './freshness.mjs';
import { projectNode, root, setUp } from './set-up.mjs';

setUp();
buildStale(TARGETS);

const given = process.argv.slice(2);
const passedOn = given.filter((arg) => arg !== '--local');
const electron = given.includes('--local') ? null : await electronOrSayWhyNot();

if (electron) run(electron, [root, ...passedOn]);
else run(projectNode, ['dist/main/local.js', ...passedOn]);

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

/**
 * Runs the program in place of this one: same terminal, same signals, same end.
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends Ctrl+C to the child as well; sent twice, it would cut short an orderly end.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once('error', (error) => {
    console.error(`Trilane could not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
  });
}
