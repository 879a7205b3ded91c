import { rmSync, statSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

import { nodeTrouble } from '../node-version.ts';
import type { Findings, InspectionAnswer, InspectionRequest } from './inspection.ts';
import { startWorkLimit, watchWork } from './work-limit.ts';

/** Another program may be writing at full speed while its room looks on: a moment between two changes is found by then. */
const VIEW_PATIENCE_MS = 3_000;

/** The other end of the messages: Electron's utility process has a port, a forked Node process is one itself. */
interface Parent {
  onRequest(listener: (request: InspectionRequest) => void): void;
  answer(answer: InspectionAnswer): void;
}

interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

function parentOf(child: NodeJS.Process & { readonly parentPort?: UtilityPort }): Parent {
  const { parentPort: port } = child;
  if (port) {
    return {
      onRequest: (listener) => port.on('message', ({ data }) => listener(data as InspectionRequest)),
      answer: (answer) => port.postMessage(answer),
    };
  }
  // A child without a parent has nobody to answer.
  child.once('disconnect', () => child.exit());
  return {
    onRequest: (listener) => void child.on('message', (message) => listener(message as InspectionRequest)),
    answer: (answer) => void child.send?.(answer),
  };
}

async function findingOf({ ask, path, scratch }: InspectionRequest): Promise<Findings[typeof ask]> {
  switch (ask) {
    case 'header':
      return (await import('./inspect-file.ts')).inspectHeader(path);
    case 'vet':
      return (await import('./vet-file.ts')).vetFile(path, scratch);
    case 'ahead':
      return (await import('./vet-file.ts')).vetAhead(path, scratch);
    case 'view':
      return (await import('./view-file.ts')).viewFile(path, scratch, VIEW_PATIENCE_MS);
    case 'holder':
      return (await import('./holder-of-copy.ts')).holderFromCopy(path, scratch);
    case 'held':
      return (await import('./vet-file.ts')).isHeld(path);
    case 'prove':
      return (await import('./prove-copy.ts')).proveCopy(path);
  }
}

function serve(): void {
  const trouble = nodeTrouble(process.versions);
  if (trouble !== null) {
    process.stderr.write(`${trouble}\n`);
    process.exit(2);
  }
  const parent = parentOf(process);
  let isVetting = false;
  void rehearseVetting(() => isVetting);
  const limit = startWorkLimit(new URL(import.meta.url));

  async function answerTo(request: InspectionRequest): Promise<void> {
    limit.begin(sizeOf(request.path));
    const finding = await findingOf(request);
    limit.end();
    rmSync(request.scratch, { recursive: true, force: true });
    parent.answer({ id: request.id, finding, isWorn: limit.isWorn() });
  }

  // What throws here is a bug: the child dies of it, and its parent sees that.
  let turn: Promise<void> = Promise.resolve();
  parent.onRequest((request) => {
    isVetting ||= request.ask === 'vet';
    turn = turn.then(() => answerTo(request));
  });
}

/** What every opening needs, before somebody waits for it. */
async function rehearseVetting(isWanted: () => boolean): Promise<void> {
  const { loadSqlite } = await import('./vet-file.ts');
  loadSqlite();
  if (isWanted()) return;
  const [{ rehearse }, { vetDatabase }] = await Promise.all([
    import('./rehearsal.ts'),
    import('./vet-database.ts'),
  ]);
  await rehearse((db, bytes) => vetDatabase(db, BigInt(bytes)), isWanted);
}

/** Why a file has no size to be told is the finding's to say. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

if (isMainThread) serve();
else watchWork();
