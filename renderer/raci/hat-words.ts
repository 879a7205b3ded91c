import type { Hat } from '../../shared/raci/columns.ts';
import type { Words } from '../../shared/words/words.ts';

/** The role somebody has by standing in a lane: "Customer, lead" where the tag shows, else "Customer". */
export function hatWords(t: Words, { lane, tagged }: Hat): string {
  const role = t(`lane.${lane}.name`);
  return tagged ? t('raci.hat', { lane: role }) : role;
}
