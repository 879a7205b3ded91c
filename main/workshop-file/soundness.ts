import type { Database } from 'better-sqlite3';

/**
 * Whether SQLite finds every page, index and constraint in order, and every reference leads somewhere. The proof of
 * what a file says can't tell: it reads no index.
 */
export function isSound(db: Database): boolean {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
  return db.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined;
}
