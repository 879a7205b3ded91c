import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';

/** Builds a library for LD_PRELOAD out of one C file, into a folder. Null where that can't be done. */
export function buildPreloadedLibrary(source: string, into: string): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(into, `${basename(source, '.c')}.so`);
  const args = ['-std=c11', '-O2', '-Wall', '-Wextra', '-Werror', '-fPIC', '-shared', '-o', library, source];
  const { error, status, stderr } = spawnSync('gcc', [...args, '-ldl', '-lpthread'], { encoding: 'utf8' });
  if (error) return null;
  // There is a compiler: then this is a mistake in the source.
  if (status !== 0) throw new Error(stderr);
  return library;
}
