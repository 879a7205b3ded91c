import type { Finding } from '../../shared/gaps/finding.ts';
import { revealLane } from '../board/reveal.ts';
import { openDialog } from '../store/app-state.ts';

/** Leads to where a gap is settled: its lane on the board, or the group that needs a spokesperson. */
export function goTo({ code, stakeholder, service, lane }: Finding): void {
  if (code === 'V04' && stakeholder !== null) openDialog({ kind: 'edit-stakeholder', stakeholder });
  else revealLane(service, lane);
}
