import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { refuse } from '../../shared/result.ts';
import type { ChildProcessLink, SpawnChild } from './child-process-link.ts';
import type { Findings, InspectionAnswer, InspectionRequest, Inspector, Question } from './inspection.ts';

/** How long a question may take: so long, and longer the larger the file is. */
interface TimeLimit {
  readonly ms: number;
  readonly msPerMegabyte: number;
}

/**
 * A header is 100 bytes: a disk that takes longer has stalled. To vet a file is to read all of it, and a share behind a
 * slow line gives a megabyte a second; a file that takes work instead of time is stopped by the child itself.
 */
const TIME_LIMITS: Readonly<Record<Question, TimeLimit>> = {
  header: { ms: 5_000, msPerMegabyte: 0 },
  vet: { ms: 20_000, msPerMegabyte: 1_000 },
  view: { ms: 20_000, msPerMegabyte: 1_000 },
  holder: { ms: 15_000, msPerMegabyte: 0 },
  held: { ms: 5_000, msPerMegabyte: 0 },
};

const MEGABYTE = 1024 ** 2;

/** Why there is no answer: the child was still busy when its time was over, or it came to its end by itself. */
type Silence = 'too-slow' | 'died';

interface Asked {
  answer(finding: Findings[Question]): void;
  stayWithout(silence: Silence): void;
}

interface Running {
  readonly link: ChildProcessLink;
  readonly asked: Map<number, Asked>;
}

/** One child, kept warm; a question that takes too long kills it, and the next question starts another. */
export function createInspector(
  spawn: SpawnChild,
  limits: Readonly<Record<Question, TimeLimit>> = TIME_LIMITS,
): Inspector {
  let child: Running | null = null;
  let lastId = 0;

  function runningChild(): Running {
    if (child) return child;
    const started: Running = { link: spawn(), asked: new Map() };
    started.link.onMessage((message) => {
      const { id, finding } = message as InspectionAnswer;
      started.asked.get(id)?.answer(finding);
    });
    started.link.onExit(() => stayWithout(started, 'died'));
    child = started;
    return started;
  }

  function stayWithout(gone: Running, silence: Silence): void {
    if (child === gone) child = null;
    for (const asked of gone.asked.values()) asked.stayWithout(silence);
  }

  function kill(running: Running, silence: Silence): void {
    running.link.kill();
    stayWithout(running, silence);
  }

  function ask<Q extends Question>(
    question: Q,
    path: string,
    without: (silence: Silence) => Findings[Q],
  ): Promise<Findings[Q]> {
    return new Promise((resolve) => {
      const running = runningChild();
      const id = ++lastId;
      const scratch = join(tmpdir(), `trilane-${randomUUID()}`);
      const timer = startTimer(limits[question], path, () => kill(running, 'too-slow'));
      const settle = (finding: Findings[Q]) => {
        timer.stop();
        running.asked.delete(id);
        resolve(finding);
      };
      running.asked.set(id, {
        answer: (finding) => settle(finding as Findings[Q]),
        stayWithout: (silence) => {
          // The child takes its copies away itself, unless it is killed before.
          removeFolder(scratch);
          running.link.onExit(() => removeFolder(scratch));
          settle(without(silence));
        },
      });
      running.link.post({ id, ask: question, path, scratch } satisfies InspectionRequest);
    });
  }

  return {
    warmUp: () => void runningChild(),
    header: (path) => ask('header', path, () => ({ code: 'disk' })),
    vet: (path) => ask('vet', path, (silence) => refuse(troubleOf(silence))),
    view: (path) => ask('view', path, (silence) => refuse(troubleOf(silence))),
    holder: (path) => ask('holder', path, () => null),
    held: (path) => ask('held', path, () => false),
    end: () => {
      if (child) kill(child, 'died');
    },
  };
}

function troubleOf(silence: Silence) {
  return { code: silence === 'too-slow' ? 'disk' : 'not-checked' } as const;
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The size is asked for meanwhile, since a stalled disk may never say it. */
function startTimer({ ms, msPerMegabyte }: TimeLimit, path: string, over: () => void) {
  let timer = setTimeout(over, ms);
  let stopped = false;
  const extend = ({ size }: { readonly size: number }) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(over, ms + (msPerMegabyte * size) / MEGABYTE);
  };
  if (msPerMegabyte > 0) {
    // Where there is no size, the child meets the same, and says so.
    void stat(path).then(extend, () => undefined);
  }
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
