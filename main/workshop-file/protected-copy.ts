import type { UnlockTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { MOST_FILE_BYTES, versionInHeader } from './file-format.ts';

/** How an age file begins, for whoever looks at its first bytes (https://age-encryption.org/v1). */
const MAGIC = 'age-encryption.org/v1\n';

/** The first line after it says how the file is locked; a line is no longer than this. */
const MOST_HEADER_LINE = 256;

/** Work that a pass phrase costs, as a power of two: 18 takes most of a second. */
const WORK_FACTOR = 18;

/** 20 takes a gigabyte of memory and some seconds. A hostile file could ask for more than there is. */
const MOST_WORK_FACTOR = 20;

/** What locking adds: a header, and 16 bytes for each 64 kilobytes. */
export const MOST_PROTECTED_BYTES = MOST_FILE_BYTES + MOST_FILE_BYTES / 1024;

export function isProtected(head: Buffer): boolean {
  return head.toString('latin1', 0, MAGIC.length) === MAGIC;
}

/** The bytes under a pass phrase, in the age format: any age tool opens them. */
export async function protect(
  plain: Uint8Array,
  passPhrase: string,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passPhrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(plain);
}

/** The workshop file that was put under the pass phrase. Every byte of it is proven by then. */
export async function unlock(
  bytes: Uint8Array,
  passPhrase: string,
): Promise<Result<Uint8Array, UnlockTrouble>> {
  const trouble = lockTrouble(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (trouble) return refuse(trouble);
  const plain = await decrypt(bytes, passPhrase);
  if (!plain.ok) return plain;
  const version = versionInHeader(Buffer.from(plain.value.subarray(0, 100)));
  return version === null ? refuse({ code: 'no-workshop' }) : plain;
}

/** Before any work is done for it. */
function lockTrouble(bytes: Buffer): UnlockTrouble | null {
  const head = bytes.toString('latin1', 0, MAGIC.length + MOST_HEADER_LINE);
  const [, kind, , workFactor] = /^.*\n-> (\S+)(?: (\S+))?(?: (\S+))?/.exec(head) ?? [];
  if (!isProtected(bytes) || kind === undefined) return { code: 'damaged' };
  if (kind !== 'scrypt') return { code: 'needs-key' };
  return Number(workFactor) > MOST_WORK_FACTOR ? { code: 'too-costly' } : null;
}

async function decrypt(bytes: Uint8Array, passPhrase: string): Promise<Result<Uint8Array, UnlockTrouble>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passPhrase);
  try {
    return ok(await decrypter.decrypt(bytes));
  } catch (error) {
    // Thrown for the one and for the other; only its words tell them apart.
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return refuse({ code: isWrong ? 'wrong-pass-phrase' : 'damaged' });
  }
}
