import { openDialog, useApp } from '../store/app-state.ts';
import { run } from '../store/session.ts';
import { refusesChange } from '../store/view-only.ts';
import { t } from '../store/words.ts';
import { announce } from '../ui/announcer.tsx';
import { names } from './board-words.ts';
import type { Dragged } from './drag-data.ts';

/** A chip leaves its lane at once; someone of the list only after the dialog has said what goes too. */
export function removeCard(dragged: Dragged): void {
  if (refusesChange()) return;
  if (dragged.kind === 'stakeholder') {
    openDialog({ kind: 'remove-stakeholder', stakeholder: dragged.id });
    return;
  }
  const placement = useApp.getState().replica?.shown.placement.get(dragged.id);
  if (!placement) return;
  const { stakeholder, service, lane } = placement;
  if (run({ command: 'removePlacement', input: { id: placement.id } })) {
    announce(t('board.removedSpoken', names(stakeholder, service, lane)));
  }
}
