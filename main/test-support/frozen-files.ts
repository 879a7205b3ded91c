import { fileURLToPath } from 'node:url';

/** A file as the program of that version left it. */
export function frozenFile(version: number): string {
  return inFolder(`version-${version}.trilane`);
}

/** What the present program has to read from it. */
export function frozenRecords(version: number): string {
  return inFolder(`version-${version}.json`);
}

function inFolder(name: string): string {
  return fileURLToPath(new URL(`../workshop-file/frozen/${name}`, import.meta.url));
}
