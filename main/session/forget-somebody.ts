import type { FileTrouble, ForgetTrouble } from '../../shared/api/troubles.ts';
import { forgetInWorkshop, forgetting } from '../../shared/forgetting/forgetting.ts';
import {
  decisionsAbout,
  mentionsOf,
  neutralNameFor,
  whoIs,
  type Known,
} from '../../shared/forgetting/mentions.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { createWords } from '../../shared/words/words.ts';
import type { WorkshopFile } from '../workshop-file/workshop-file.ts';
import type { Opening } from './earlier-states.ts';
import type { PointKeeper } from './point-keeper.ts';
import type { ForgetRequest, SessionForgettingPlan } from './session-link.ts';

/** The open workshop, as far as forgetting goes. */
interface Open {
  readonly file: WorkshopFile;
  readonly workshop: Workshop;
  readonly opening: Opening;
  readonly points: PointKeeper | null;
}

interface Forgotten {
  readonly workshop: Workshop;
  /** Without them too: it can be gone back to. */
  readonly opening: Opening;
  readonly neutralName: string;
}

/** What forgetting somebody would mean; null for somebody who never was in this workshop. */
export function planForgetting(
  open: Pick<Open, 'file' | 'workshop'>,
  stakeholder: Id,
): SessionForgettingPlan | null {
  const { file, workshop } = open;
  const known = whoIs(workshop, file.history(), stakeholder);
  if (!known) return null;
  const { asked: mentions, beyond } = decisionsOf(open, stakeholder, known);
  return {
    ...known,
    stakeholder,
    neutralName: neutralNameOf(open, known),
    mentions,
    beyond: { replaced: beyond.replaced.length, spared: beyond.spared.length },
  };
}

/** In the file, in one transaction; gives back the workshop as it is from then on. */
export function forgetSomebody(
  open: Open,
  { stakeholder, replaceIn }: ForgetRequest,
): Result<Forgotten, ForgetTrouble> {
  const { file, workshop } = open;
  const known = whoIs(workshop, file.history(), stakeholder);
  if (!known) return refuse({ code: 'not-there' });
  const neutralName = neutralNameOf(open, known);
  const { beyond } = decisionsOf(open, stakeholder, known);
  const forget = forgetting({
    stakeholder,
    neutralName,
    wholes: known.wholes,
    replaceIn: [...replaceIn, ...beyond.replaced],
  });
  const label = { code: 'stakeholder-forgotten', stakeholder } as const;
  const forgotten = file.forget(workshop, label, forget);
  if (!forgotten.ok) return forgotten;
  const { seq, hash } = open.opening;
  const opening = {
    ...open.opening,
    workshop: forgetInWorkshop(open.opening.workshop, forget.inRecord),
    hash: file.hashOf(seq) ?? hash,
  };
  return ok({ workshop: forgotten.value, opening, neutralName });
}

/**
 * Takes their bytes out of the file, and lets go of the restore points that hold them; the file notes it last, so that
 * whatever stops this half way is gone on with at the next opening. Null when all of it is done.
 */
export async function finishForgetting({ file, points }: Open): Promise<FileTrouble | null> {
  // One that is being made may hold them, and is let go of once it is there.
  await points?.settled();
  const dropped = (await points?.dropOthers((seq) => file.hashOf(seq))) ?? null;
  if (dropped) return dropped;
  const removed = file.removeTraces();
  if (!removed.ok) return removed.error;
  await points?.keep('regular');
  return null;
}

function decisionsOf({ file, workshop }: Pick<Open, 'file' | 'workshop'>, stakeholder: Id, known: Known) {
  return decisionsAbout(mentionsOf(workshop, file.history(), stakeholder, known.wholes, file.snapshots()));
}

function neutralNameOf({ file, workshop }: Pick<Open, 'file' | 'workshop'>, { kind }: Known): string {
  const { t } = createWords();
  return neutralNameFor(workshop, file.history(), (number) => t(`forgetting.neutral.${kind}`, { number }));
}
