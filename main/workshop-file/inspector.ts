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
  // Whoever presses another file meanwhile waits for it.
  ahead: { ms: 1_000, msPerMegabyte: 0 },
  view: { ms: 20_000, msPerMegabyte: 1_000 },
  holder: { ms: 15_000, msPerMegabyte: 0 },
  held: { ms: 5_000, msPerMegabyte: 0 },
  prove: { ms: 20_000, msPerMegabyte: 1_000 },
};

const MEGABYTE = 1024 ** 2;

/** Why there is no answer: the child was still busy when its time was over, or it came to its end by itself. */
type Silence = 'too-slow' | 'died';

interface Asked {
  readonly request: InspectionRequest;
  answer(finding: Findings[Question]): void;
  stayWithout(silence: Silence): void;
}

interface Running {
  readonly link: ChildProcessLink;
  /** What it is looking into. */
  busy: { readonly asked: Asked; stopTimer(): void } | null;
}

/**
 * One child, kept warm, asked one question after the other: none of them pays with its time for the one before, nor with
 * its memory. A question that takes too long kills the child, one that leaves it worn lets it go, and the next one starts
 * another.
 */
export function createInspector(
  spawn: SpawnChild,
  limits: Readonly<Record<Question, TimeLimit>> = TIME_LIMITS,
): Inspector {
  const waiting: Asked[] = [];
  let child: Running | null = null;
  let lastId = 0;
  let ended = false;

  function runningChild(): Running {
    if (child) return child;
    const started: Running = { link: spawn(), busy: null };
    started.link.onMessage((message) => {
      const { id, finding, isWorn } = message as InspectionAnswer;
      if (started.busy?.asked.request.id === id) freed(started)?.answer(finding);
      if (isWorn) kill(started, 'died');
      askNext();
    });
    started.link.onExit(() => gone(started, 'died'));
    child = started;
    return started;
  }

  function askNext(): void {
    if (child?.busy) return;
    const asked = waiting.shift();
    if (!asked) return;
    const running = runningChild();
    const { ask: question, path } = asked.request;
    const timer = startTimer(limits[question], path, () => kill(running, 'too-slow'));
    running.busy = { asked, stopTimer: () => timer.stop() };
    running.link.post(asked.request);
  }

  function freed(running: Running): Asked | null {
    const { busy } = running;
    running.busy = null;
    busy?.stopTimer();
    return busy?.asked ?? null;
  }

  function gone(running: Running, silence: Silence): void {
    if (child === running) child = null;
    const asked = freed(running);
    if (asked) {
      // The child takes its copies away itself, unless it is killed before.
      removeFolder(asked.request.scratch);
      running.link.onExit(() => removeFolder(asked.request.scratch));
      asked.stayWithout(silence);
    }
    askNext();
  }

  function kill(running: Running, silence: Silence): void {
    running.link.kill();
    gone(running, silence);
  }

  function ask<Q extends Question>(
    question: Q,
    path: string,
    without: (silence: Silence) => Findings[Q],
  ): Promise<Findings[Q]> {
    if (ended) return Promise.resolve(without('died'));
    return new Promise((resolve) => {
      const id = ++lastId;
      const scratch = join(tmpdir(), `trilane-${randomUUID()}`);
      waiting.push({
        request: { id, ask: question, path, scratch },
        answer: (finding) => resolve(finding as Findings[Q]),
        stayWithout: (silence) => resolve(without(silence)),
      });
      askNext();
    });
  }

  async function vetAhead(path: string): Promise<Findings['ahead']> {
    const vetted = await ask('ahead', path, () => null);
    // A large file wears it, and what is pressed next should not have to wait for another.
    warmUp();
    return vetted;
  }

  function warmUp(): void {
    if (!ended) runningChild();
  }

  return {
    warmUp,
    vetAhead,
    header: (path) => ask('header', path, () => ({ code: 'disk' })),
    vet: (path) => ask('vet', path, (silence) => refuse(troubleOf(silence))),
    view: (path) => ask('view', path, (silence) => refuse(troubleOf(silence))),
    holder: (path) => ask('holder', path, () => null),
    held: (path) => ask('held', path, () => false),
    prove: (path) => ask('prove', path, () => refuse({ code: 'disk' })),
    end: () => {
      ended = true;
      for (const asked of waiting.splice(0)) asked.stayWithout('died');
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
