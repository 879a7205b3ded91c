import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { recordsOf } from '../../shared/model/workshop.ts';
import { startHost, type Host } from '../host.ts';
import { largeWorkshop } from '../large-workshop.ts';
import { SIZES, type Rival, type SizeName } from './boards.ts';
import type { RivalPages } from './rival-pages.ts';

const HOST = join(import.meta.dirname, '..', 'rivals', 'rival-host.mjs');

/** Puts the rivals into a folder, with the same workshops as JSON. */
export function writeRivalSite(folder: string, pages: RivalPages): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [path, text] of pages) writeFileSync(join(folder, path), text);
  for (const [name, size] of Object.entries(SIZES)) {
    writeFileSync(join(folder, `data-${name}.json`), JSON.stringify(recordsOf(largeWorkshop(size))));
  }
}

/** A Node program that serves them: what the product's local host is to the product. The board opens at once, or when pressed. */
export async function startRival(
  folder: string,
  rival: Rival,
  size: SizeName,
  opens: 'at-once' | 'pressed',
): Promise<Host> {
  const host = await startHost([HOST, folder], {});
  return { ...host, address: `${host.address}/${rival}.html?${size}#${opens}` };
}
