/** "TRIL" in `application_id`: tells a workshop file from any other SQLite file. */
export const APPLICATION_ID = 0x5452494c;

/** Bytes of the header of a SQLite file (https://www.sqlite.org/fileformat.html, 1.3). */
export const HEADER_BYTES = 100;

/** Largest file opened. A room's whole week of changes is a few megabytes. */
export const MOST_FILE_BYTES = 1024 ** 3;

const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** The schema version a workshop file's header states, or null when the bytes are no workshop file's header. */
export function versionInHeader(header: Buffer): number | null {
  if (header.length < HEADER_BYTES) return null;
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  if (header.readInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return null;
  return header.readInt32BE(USER_VERSION_AT);
}
