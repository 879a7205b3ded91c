import { withNewIds } from '../../shared/commands/new-ids.ts';
import type { Command } from '../../shared/commands/catalogue.ts';
import type { Fix } from '../../shared/gaps/finding.ts';
import { sayLanding } from '../board/board-words.ts';
import { landOn } from '../board/landing.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { announce } from '../ui/announcer.tsx';

/** Settles a gap in one step. Its card goes with it, so the focus goes to who stands there now, and that is said. */
export function applyFix({ command: { command, input } }: Fix): void {
  const settling = { command, input: withNewIds(command, input, newId) } as Extract<
    Command,
    { readonly command: 'place' }
  >;
  if (!run(settling)) return;
  announce(sayLanding(settling));
  landOn({ kind: 'placement', id: settling.input.id });
}
