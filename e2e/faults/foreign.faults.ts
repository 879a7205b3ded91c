import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Session } from '../../main/session/session.ts';
import { FOREIGN_FILES } from '../../main/test-support/odd-files/foreign-files.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { createMeasuredInspector } from './measured-inspector.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTimes } from './times.ts';

/** Nothing of a file larger than that is compared but its size and time of change. */
const COMPARED_BYTES = 2 ** 20;

export const family: FaultFamily = {
  id: 'F10',
  title: 'what is no workshop file: refused by its header, untouched',
  quick: FOREIGN_FILES.length,
  full: FOREIGN_FILES.length,
  run: openForeign,
};

async function openForeign(count: number, report: (line: string) => void): Promise<FaultCounts> {
  const folder = temporaryFolder();
  const prepared = join(folder, 'a.trilane');
  prepareFile(prepared);
  const workshop = readFileSync(prepared);
  const { inspector } = createMeasuredInspector();
  const session = new Session({ inspector, computerName: 'Oracle', changed: () => undefined });
  await session.open(join(folder, 'warm'));
  const times = createTimes();
  let lost = 0;
  for (const [index, { what, code, make }] of FOREIGN_FILES.slice(0, count).entries()) {
    const own = join(folder, String(index));
    mkdirSync(own);
    const path = join(own, 'a.trilane');
    make(path, workshop);
    const before = stateOf(own, path);
    const finding = await times.take(() => session.open(path));
    const said = finding.ok ? 'opened' : finding.error.code;
    if (said === code && stateOf(own, path) === before) continue;
    lost += 1;
    report(`${what}: ${said}`);
  }
  inspector.end();
  return { tried: count, survived: count - lost, lost, figures: times.inWords() };
}

function stateOf(folder: string, path: string): string {
  const stats = lstatSync(path, { bigint: true });
  const bytes = stats.isFile() && stats.size <= COMPARED_BYTES ? readFileSync(path) : '';
  const hash = createHash('sha256').update(bytes).digest('hex');
  return [hash, stats.size, stats.mtimeNs, ...readdirSync(folder)].join(' ');
}
