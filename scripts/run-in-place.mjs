import { spawn } from 'node:child_process';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in place of this one: same terminal, same signals, same end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function runInPlace(program, args, cwd) {
  const child = spawn(program, args, { cwd, stdio: 'inherit' });
  for (const signal of SIGNALS) {
    // A terminal sends Ctrl+C to the child as well; sent twice, it would cut short an orderly end.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
    process.exitCode = code ?? 1;
  });
}
