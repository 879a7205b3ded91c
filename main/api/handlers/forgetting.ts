import { basename, dirname } from 'node:path';
import type { Handlers } from '../../../shared/api.ts';
import type { ForgettingLeft } from '../../../shared/api/replies.ts';
import { searchFor } from '../../../shared/forgetting/name-search.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenWorkshop, SessionLink } from '../../session/session-link.ts';
import type { KeptPreferences } from '../kept-preferences.ts';
import type { PrintedReports } from '../printed-reports.ts';
import type { MainWindow } from '../window.ts';
import type { WorkshopDesk } from '../workshop-desk.ts';

type ForgettingCall = 'planForgetting' | 'forgetStakeholder';

export interface ForgettingParts {
  readonly link: SessionLink;
  readonly desk: WorkshopDesk;
  readonly printed: PrintedReports;
  readonly preferences: KeptPreferences;
}

/** Calls about forgetting somebody: in the workshop, and in all that the program keeps beside it. */
export function forgettingHandlers({
  link,
  desk,
  printed,
  preferences,
}: ForgettingParts): Pick<Handlers<MainWindow>, ForgettingCall> {
  const forgetFacilitator = async (isTheirs: (text: string) => boolean) => {
    const { facilitator } = await preferences.read();
    if (isTheirs(facilitator)) await preferences.change({ facilitator: '' });
  };

  return {
    planForgetting: async ({ stakeholder }) => {
      const planned = await link.planForgetting(stakeholder);
      if (!planned.ok) return planned;
      const { wholes: _staysInside, ...plan } = planned.value;
      return ok(plan);
    },

    forgetStakeholder: async (request) => {
      const planned = await link.planForgetting(request.stakeholder);
      if (!planned.ok) return planned;
      const forgotten = await link.forget(request);
      if (!forgotten.ok) return forgotten;
      printed.forgetAll();
      const search = searchFor(planned.value.wholes);
      const isTheirs = (text: string) => search.find(text) === 'whole';
      await forgetFacilitator(isTheirs);
      await desk.renoteOpen();
      const open = await desk.current();
      return ok({ ...forgotten.value, left: open ? leftBy(open, isTheirs) : [] });
    },
  };
}

/** What is not in the open file. The program does not rename what its owner named. */
function leftBy(
  { path, sync }: OpenWorkshop,
  isTheirs: (text: string) => boolean,
): readonly ForgettingLeft[] {
  const left: ForgettingLeft[] = [];
  if (sync?.worksIn === 'local') left.push('synced-file');
  if (isTheirs(basename(path))) left.push('file-name');
  if (isTheirs(dirname(path))) left.push('folder-name');
  return left;
}
