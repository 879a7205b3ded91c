import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { codeOf } from './file-errors.ts';
import { HEADER_BYTES, MOST_FILE_BYTES, versionInHeader } from './file-format.ts';
import type { HeaderFinding } from './inspection.ts';
import { isProtected } from './protected-copy.ts';

/** Runs in the inspection child only. A pipe or device is never opened: it would block its reader. */
export function inspectHeader(path: string): HeaderFinding {
  try {
    if (!statSync(path).isFile()) return { code: 'not-a-file' };
    return judge(readHeader(path));
  } catch (error) {
    return troubleOf(codeOf(error));
  }
}

interface Head {
  readonly regular: boolean;
  readonly size: number;
  readonly bytes: Buffer;
}

function judge({ regular, size, bytes }: Head): HeaderFinding {
  if (!regular) return { code: 'not-a-file' };
  // What a crash, a drive or a sync client left of a file, or has not brought back yet. True of no byte at all.
  if (bytes.every((byte) => byte === 0)) return { code: 'no-content' };
  const version = versionInHeader(bytes);
  if (version === null) return { code: isProtected(bytes) ? 'protected' : 'not-ours' };
  if (size > MOST_FILE_BYTES) return { code: 'too-large' };
  return { code: 'workshop', version };
}

function readHeader(path: string): Head {
  // Without waiting, should a pipe have taken the file's place since.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    const bytes = Buffer.alloc(HEADER_BYTES);
    const length = stats.isFile() ? readSync(descriptor, bytes, 0, HEADER_BYTES, 0) : 0;
    return { regular: stats.isFile(), size: stats.size, bytes: bytes.subarray(0, length) };
  } finally {
    closeSync(descriptor);
  }
}

function troubleOf(code: string): HeaderFinding {
  // A link that leads round in a circle leads to no file.
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return { code: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'not-allowed' };
  return { code: 'disk' };
}
