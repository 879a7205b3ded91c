import { open } from 'node:fs/promises';

/** A new file that survives a power cut once this has settled. Its name is not on the disk by then. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    // Unlike a bare write, this goes on until every byte is taken or the disk says why not.
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
