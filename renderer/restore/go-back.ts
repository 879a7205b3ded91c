import type { PointName } from '../../shared/api/restore-points.ts';
import { notify } from '../store/notices.ts';
import { nextNumber, program, settle } from '../store/session.ts';
import { t } from '../store/words.ts';
import { sayWhen } from '../start/say-when.ts';

/** Makes the workshop say what it said then. True once that is in the file. */
export async function goBackTo(point: PointName, at: string): Promise<boolean> {
  const number = nextNumber();
  const kept = await settle(number, program().call('restore', { number, point }));
  if (kept) notify('told', t('restore.done', { when: sayWhen(at) }));
  return kept;
}

/** Names this place in the log. True once that is in the file. */
export async function keepSnapshot(name: string): Promise<boolean> {
  const number = nextNumber();
  const kept = await settle(number, program().call('nameSnapshot', { number, name }));
  if (kept) notify('told', t('restore.snapshot.done', { name }));
  return kept;
}
