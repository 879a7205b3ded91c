// Another program that holds a file for a moment, as a virus scanner or a sync client does: FILE MILLISECONDS.
import Sqlite from 'better-sqlite3';

const [, , path = '', milliseconds = ''] = process.argv;
const db = new Sqlite(path);
db.exec('BEGIN EXCLUSIVE');
process.send?.('held');
setTimeout(() => {
  db.exec('COMMIT');
  db.close();
  process.exit(0);
}, Number(milliseconds));
