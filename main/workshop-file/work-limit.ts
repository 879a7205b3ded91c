import { Worker, workerData } from 'node:worker_threads';

/** Of the whole process, its runtime included. */
const MOST_MEMORY_BYTES = 256 * 1024 ** 2;
/** A process that the files before have made larger by so much leaves the next one too little. */
const WORN_BYTES = 64 * 1024 ** 2;
const LOOK_EVERY_MS = 20;
/** What no file needs, plus what a large one takes at most on a slow computer. Waiting for a disk costs nothing. */
const WORK_MS = { atLeast: 4_000, perMegabyte: 250 } as const;

const MEGABYTE = 1024 ** 2;

/**
 * Ends this process when looking at a file takes more work or memory than a workshop of its size can need. SQLite has
 * no such limits for one statement, and whoever is inside one can't look at a clock: a thread of its own does.
 */
export interface WorkLimit {
  /** From now on. `bytes` is the size of the file. */
  begin(bytes: number): void;
  end(): void;
  /** Whether this process has grown too much to look at another file. */
  isWorn(): boolean;
}

/** `watcher` is the program that calls `watchWork` when it is started as a thread. */
export function startWorkLimit(watcher: URL): WorkLimit {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const mostWork = new Float64Array(shared);
  const thread = new Worker(watcher, { workerData: shared });
  thread.unref();
  let fresh: number | null = null;
  return {
    begin: (bytes) => {
      fresh ??= process.memoryUsage.rss();
      mostWork[0] = workMs() + WORK_MS.atLeast + (WORK_MS.perMegabyte * bytes) / MEGABYTE;
    },
    end: () => {
      mostWork[0] = 0;
    },
    isWorn: () => fresh !== null && process.memoryUsage.rss() > fresh + WORN_BYTES,
  };
}

/** The watching thread. */
export function watchWork(): void {
  const mostWork = new Float64Array(workerData as SharedArrayBuffer);
  setInterval(() => {
    const most = mostWork[0] ?? 0;
    if (most === 0) return;
    if (workMs() > most || process.memoryUsage.rss() > MOST_MEMORY_BYTES)
      process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY_MS);
}

/** Processor time this process has had so far. */
function workMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
