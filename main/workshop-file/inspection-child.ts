import { nodeTrouble } from '../node-version.ts';
import type { InspectionAnswer, InspectionRequest } from './inspection.ts';

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

async function answerTo({ id, ask, path }: InspectionRequest): Promise<InspectionAnswer> {
  if (ask === 'header') {
    const { inspectHeader } = await import('./inspect-file.ts');
    return { id, ask, finding: inspectHeader(path) };
  }
  const { holderFromCopy } = await import('./holder-of-copy.ts');
  return { id, ask, holder: holderFromCopy(path) };
}

const trouble = nodeTrouble(process.versions);
if (trouble !== null) {
  process.stderr.write(`${trouble}\n`);
  process.exit(2);
}

const parent = parentOf(process);
// What throws here is a bug: the child dies of it, and its parent sees that.
parent.onRequest((request) => void answerTo(request).then((answer) => parent.answer(answer)));
