import type { ChildProcessLink, SpawnChild } from './child-process-link.ts';
import type { InspectionAnswer, InspectionRequest, Inspector } from './inspection.ts';

/** A header is 100 bytes: a disk that takes longer has stalled. */
const HEADER_LIMIT_MS = 5_000;
/** Copies the whole file first. */
const HOLDER_LIMIT_MS = 15_000;

interface Limits {
  readonly header: number;
  readonly holder: number;
}

/** One child, kept warm; a question that takes too long kills it, and the next question starts another. */
export function createInspector(
  spawn: SpawnChild,
  limits: Limits = { header: HEADER_LIMIT_MS, holder: HOLDER_LIMIT_MS },
): Inspector {
  let child: ChildProcessLink | null = null;
  let lastId = 0;
  const waiting = new Map<number, (answer: InspectionAnswer | null) => void>();

  function runningChild(): ChildProcessLink {
    if (child) return child;
    const started = spawn();
    started.onMessage((message) => {
      const answer = message as InspectionAnswer;
      waiting.get(answer.id)?.(answer);
    });
    started.onExit(() => {
      if (child !== started) return;
      child = null;
      answerNobody();
    });
    child = started;
    return started;
  }

  function answerNobody(): void {
    for (const give of waiting.values()) give(null);
  }

  function kill(): void {
    const running = child;
    child = null;
    running?.kill();
    answerNobody();
  }

  /** Null when the child died or had to be killed. */
  function ask(question: InspectionRequest['ask'], path: string): Promise<InspectionAnswer | null> {
    return new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(kill, limits[question]);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(answer);
      });
      runningChild().post({ id, ask: question, path } satisfies InspectionRequest);
    });
  }

  return {
    warmUp: () => void runningChild(),
    header: async (path) => {
      const answer = await ask('header', path);
      return answer?.ask === 'header' ? answer.finding : { code: 'disk' };
    },
    holder: async (path) => {
      const answer = await ask('holder', path);
      return answer?.ask === 'holder' ? answer.holder : null;
    },
    end: kill,
  };
}
