import { askProgram } from '../store/ask-program.ts';
import { notify } from '../store/notices.ts';
import { t } from '../store/words.ts';
import { sayWrittenBack } from '../store/written-back.ts';

/** Brings the whole file back to its synced folder without closing it. */
export async function writeBackNow(): Promise<void> {
  const reply = await askProgram('writeBackNow', {});
  if (!reply?.ok) return;
  if (reply.value === null) notify('told', t('synced.back.nothing'));
  else sayWrittenBack(reply.value);
}
