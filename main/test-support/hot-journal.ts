import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Kills a writer in the middle of a transaction whose pages have reached the file already. */
export function leaveHotJournal(path: string): void {
  const sqlite = import.meta.resolve('better-sqlite3');
  const script = `
    import Sqlite from ${JSON.stringify(sqlite)};
    const db = new Sqlite(${JSON.stringify(path)});
    db.pragma('journal_mode = TRUNCATE');
    db.pragma('cache_size = 1');
    db.exec("BEGIN; UPDATE stakeholder SET name = 'Half done'; CREATE TABLE big (b)");
    for (let i = 0; i < 200; i++) db.exec('INSERT INTO big VALUES (zeroblob(3000))');
    process.kill(process.pid, 'SIGKILL');`;
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  } catch {
    // Killed, as meant: the next line shows whether in time.
  }
  if (!existsSync(`${path}-journal`)) throw new Error('The crash left no journal');
}
