import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real folder of this test's own, gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trilane-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Bytes and time of last change. Never of a file that is open here: reading it would drop its lock. */
export function stateOf(path: string): { readonly bytes: string; readonly changed: bigint } {
  const { mtimeNs } = statSync(path, { bigint: true });
  return { bytes: createHash('sha256').update(readFileSync(path)).digest('hex'), changed: mtimeNs };
}
