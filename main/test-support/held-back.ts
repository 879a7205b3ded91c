import type { FileInspection } from '../workshop-file/inspection.ts';
import { inspector } from './laptop.ts';

/** The child looks as ever; what it found out is held back until the test lets it go, as on a disk that stalls. */
export function heldBack(question: 'prove' | 'view') {
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  const { promise: letGo, resolve: goOn } = Promise.withResolvers<void>();
  const hold = async <T>(found: Promise<T>): Promise<T> => {
    const finding = await found;
    isAsked();
    await letGo;
    return finding;
  };
  const lookingBy: FileInspection = {
    ...inspector,
    prove: (path) => (question === 'prove' ? hold(inspector.prove(path)) : inspector.prove(path)),
    view: (path) => (question === 'view' ? hold(inspector.view(path)) : inspector.view(path)),
  };
  return { lookingBy, asked, goOn };
}
