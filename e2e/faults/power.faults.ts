import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { cutPower } from './disk/power-cuts.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import type { FaultFamily } from './family.ts';
import { createOracle } from './oracle.ts';

const STORMS = 3;
const DROPS = 120;

export const family: FaultFamily = {
  id: 'F2',
  title: 'power cut: what was not synced is lost, out of order, torn',
  quick: 60,
  full: 3_000,
  run: onUnreliableDisk(async (library, count, report, seed) => {
    const oracle = createOracle();
    const storms = count < 100 ? 1 : STORMS;
    let [tried, lost, acknowledged] = [0, 0, 0];
    for (let storm = 0; storm < storms; storm += 1) {
      acknowledged += await cutPower({
        library,
        saver: 'trilane',
        drops: Math.min(DROPS, count),
        cuts: Math.ceil(count / storms),
        seed: seed * STORMS + storm,
        judge: async (path, last) => {
          const wrong = await oracle.judge(path, last);
          tried += 1;
          if (wrong !== null) lost += 1;
          if (wrong !== null) report(`cut ${tried}: ${wrong}`);
          rmSync(dirname(path), { recursive: true });
        },
      });
      report(`${tried} cuts`);
    }
    oracle.end();
    const figures = `${storms} storms, ${acknowledged} log entries; slowest opening ${oracle.slowestOpening.toFixed(0)} ms`;
    return { tried, survived: tried - lost, lost, figures };
  }),
};
