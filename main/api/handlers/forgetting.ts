import { basename, dirname } from 'node:path';
import type { Handlers } from '../../../shared/api.ts';
import type { ForgettingLeft } from '../../../shared/api/replies.ts';
import { searchFor, type NameSearch } from '../../../shared/forgetting/name-search.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenWorkshop, SessionLink } from '../../session/session-link.ts';
import type { KeptPreferences } from '../kept-preferences.ts';
import { forgetBeside, type BesideParts } from '../names-beside.ts';
import type { PrintedReports } from '../printed-reports.ts';
import type { MainWindow } from '../window.ts';
import type { WorkshopDesk } from '../workshop-desk.ts';

type ForgettingCall = 'planForgetting' | 'forgetStakeholder';

export interface ForgettingParts extends BesideParts {
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
  ...beside
}: ForgettingParts): Pick<Handlers<MainWindow>, ForgettingCall> {
  /** Cleared where it is theirs; where it only may be, people have to look. */
  const forgetFacilitator = async (search: NameSearch): Promise<readonly ForgettingLeft[]> => {
    const { facilitator } = await preferences.read();
    const found = search.find(facilitator);
    if (found === 'whole') await preferences.change({ facilitator: '' });
    return found === 'part' ? [{ code: 'facilitator' }] : [];
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
      const { wholes } = planned.value;
      const search = searchFor(wholes);
      const left = [...(await forgetFacilitator(search))];
      await desk.renoteOpen();
      const open = await desk.current();
      if (open) left.push(...leftBy(open, search), ...(await forgetBeside(open, wholes, beside)));
      return ok({ ...forgotten.value, left });
    },
  };
}

/** What is not in the open file. The program does not rename what its owner named. */
function leftBy({ path, sync }: OpenWorkshop, search: NameSearch): readonly ForgettingLeft[] {
  const left: ForgettingLeft[] = [];
  if (sync?.worksIn === 'local') left.push({ code: 'synced-file' });
  if (search.find(basename(path)) !== null) left.push({ code: 'file-name' });
  if (search.find(dirname(path)) !== null) left.push({ code: 'folder-name' });
  return left;
}
