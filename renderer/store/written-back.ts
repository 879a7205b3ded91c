import type { WrittenBack } from '../../shared/api/written-back.ts';
import { notify } from './notices.ts';
import { t } from './words.ts';

/** What became of the copy on this laptop. What somebody has to act on stays until it is read. */
export function sayWrittenBack(back: WrittenBack): void {
  const { name } = back.file;
  const service = t(`synced.service.${back.service}`);
  if (back.ok) {
    notify(back.way === 'over' ? 'told' : 'kept', t(`synced.back.${back.way}`, { name, service }), true);
    return;
  }
  const reason = t(`trouble.write.${back.trouble.code}`, { name });
  notify('trouble', t('synced.back.failed', { name, service, reason }), true);
}
