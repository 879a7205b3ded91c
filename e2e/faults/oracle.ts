import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { workshopOf } from '../../shared/model/workshop.ts';
import { Session } from '../../main/session/session.ts';
import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';

/** Opens what a fault left, as the program does, and judges it. */
export interface Oracle {
  /** What is wrong with the file, in words; null when everything acknowledged is there, whole and proven. */
  judge(path: string, acknowledged: number): Promise<string | null>;
  /** Longest time an opening took, in milliseconds. */
  readonly slowestOpening: number;
  end(): void;
}

export function createOracle(): Oracle {
  const inspector = createInspector(forkInspectionChild);
  const session = new Session({ inspector, computerName: 'Oracle', changed: () => undefined });
  let slowestOpening = 0;

  async function judge(path: string, acknowledged: number): Promise<string | null> {
    const start = performance.now();
    const opened = await session.open(path);
    slowestOpening = Math.max(slowestOpening, performance.now() - start);
    if (!opened.ok) return `does not open: ${opened.error.code}`;
    const { seq } = opened.value.log;
    const closed = await session.close();
    if (!closed.ok) return `does not close: ${closed.error.code}`;
    if (seq < acknowledged) return `lost ${acknowledged - seq} acknowledged`;
    const { integrity, gaps, lastSeq, tables, told } = tellFromLog(path);
    if (integrity !== 'ok') return 'integrity_check complains';
    if (gaps > 0 || lastSeq !== seq) return `${gaps} gaps in the log`;
    if (!isDeepStrictEqual(told, tables)) return 'the log tells something else than the tables say';
    if (!isDeepStrictEqual(tables, workshopOf(opened.value.records)))
      return 'shown is not what is in the file';
    const beside = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}-`));
    return beside.length > 0 ? `leaves ${beside.join(', ')}` : null;
  }

  return {
    judge,
    get slowestOpening() {
      return slowestOpening;
    },
    end: () => inspector.end(),
  };
}
