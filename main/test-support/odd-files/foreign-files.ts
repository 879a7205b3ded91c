import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

import type { OpenTrouble } from '../../../shared/api/troubles.ts';

/** Something that stands where a workshop file might, and why it does not open. */
export interface ForeignFile {
  readonly what: string;
  readonly code: OpenTrouble['code'];
  /** `workshop` is the bytes of a real one. */
  readonly make: (path: string, workshop: Buffer) => void;
}

const FIVE_GIGABYTES = 5 * 1024 ** 3;
const APPLICATION_ID_AT = 68;

/** Leaves the socket behind: nobody closes it. */
const LISTEN_AND_DIE = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;

const bytes =
  (content: string | Buffer): ForeignFile['make'] =>
  (path) =>
    writeFileSync(path, content);

const changed =
  (change: (header: Buffer) => unknown): ForeignFile['make'] =>
  (path, workshop) => {
    const copy = Buffer.from(workshop);
    change(copy);
    writeFileSync(path, copy);
  };

const database =
  (sql: string): ForeignFile['make'] =>
  (path) => {
    const db = new Sqlite(path);
    db.exec(sql);
    db.close();
  };

const notOurs = (what: string, make: ForeignFile['make']): ForeignFile => ({ what, code: 'not-ours', make });
const noContent = (what: string, make: ForeignFile['make']): ForeignFile => ({
  what,
  code: 'no-content',
  make,
});
const noFile = (what: string, make: ForeignFile['make']): ForeignFile => ({ what, code: 'not-a-file', make });
const missing = (what: string, make: ForeignFile['make']): ForeignFile => ({ what, code: 'missing', make });

/** F10: all are refused from their first hundred bytes, or before. */
export const FOREIGN_FILES: readonly ForeignFile[] = [
  noContent('nothing', bytes('')),
  noContent('one zero', bytes(Buffer.alloc(1))),
  notOurs('one byte', bytes('S')),
  notOurs('minutes', bytes('Minutes of the meeting. '.repeat(500))),
  notOurs('minutes in UTF-16', bytes(Buffer.from('\uFEFFMinutes of the meeting', 'utf16le'))),
  notOurs('a picture', bytes(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5_000)]))),
  notOurs('a PDF', bytes(`%PDF-1.7\n${'% nothing\n'.repeat(200)}`)),
  notOurs(
    'a spreadsheet',
    bytes(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(3_000, 7)])),
  ),
  notOurs('a page of the web', bytes(`<!doctype html><title>SQLite format 3</title>${' '.repeat(200)}`)),
  notOurs('JSON', bytes(JSON.stringify({ workshop: 'Payroll'.repeat(50) }))),
  notOurs('the name of the format alone', bytes('SQLite format 3\0')),
  notOurs('99 bytes of a workshop', (path, workshop) => writeFileSync(path, workshop.subarray(0, 99))),
  notOurs(
    'a format 4',
    changed((header) => header.write('SQLite format 4\0')),
  ),
  notOurs('a workshop behind a byte order mark', (path, workshop) =>
    writeFileSync(path, Buffer.concat([Buffer.from('\uFEFF'), workshop])),
  ),
  noContent('a workshop of zeroes alone', (path, workshop) =>
    writeFileSync(path, Buffer.alloc(workshop.length)),
  ),
  noContent(
    'a workshop whose first page is zeroes',
    changed((header) => header.fill(0, 0, 4_096)),
  ),
  notOurs(
    'another program’s number',
    changed((header) => header.writeInt32BE(252_006_673, APPLICATION_ID_AT)),
  ),
  notOurs(
    'no program’s number',
    changed((header) => header.writeInt32BE(0, APPLICATION_ID_AT)),
  ),
  notOurs(
    'our number backwards',
    changed((header) => header.writeInt32LE(0x5452494c, APPLICATION_ID_AT)),
  ),
  notOurs('messages', database('CREATE TABLE messages (text TEXT)')),
  notOurs(
    'messages with a write-ahead log',
    database('PRAGMA journal_mode = WAL; CREATE TABLE messages (text)'),
  ),
  notOurs('an encrypted database', bytes(pseudoRandom(65_536))),
  {
    what: 'a workshop under a pass phrase',
    code: 'protected',
    make: bytes(`age-encryption.org/v1\n-> scrypt ${'a'.repeat(400)}`),
  },
  noFile('a folder', (path) => mkdirSync(path)),
  noFile('a folder with a workshop in it', (path, workshop) => {
    mkdirSync(path);
    writeFileSync(join(path, 'a.trilane'), workshop);
  }),
  noFile('a pipe', (path) => void execFileSync('mkfifo', [path])),
  noFile('a link to a pipe', (path) => {
    execFileSync('mkfifo', [`${path}.pipe`]);
    symlinkSync(`${path}.pipe`, path);
  }),
  noFile('a socket', (path) => void spawnSync(process.execPath, ['--eval', LISTEN_AND_DIE, path])),
  noFile('a link to a folder', (path) => symlinkSync('.', path)),
  noFile('a link to an endless device', (path) => symlinkSync('/dev/zero', path)),
  missing('a link to nothing', (path) => symlinkSync(`${path}.gone`, path)),
  missing('a link to itself', (path) => symlinkSync(path, path)),
  missing('two links to each other', (path) => {
    symlinkSync(`${path}.back`, path);
    symlinkSync(path, `${path}.back`);
  }),
  noContent('five gigabytes of nothing', (path) => {
    writeFileSync(path, '');
    truncateSync(path, FIVE_GIGABYTES);
  }),
  {
    what: 'a workshop of five gigabytes',
    code: 'too-large',
    make: (path, workshop) => {
      writeFileSync(path, workshop);
      truncateSync(path, FIVE_GIGABYTES);
    },
  },
];

function pseudoRandom(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}
