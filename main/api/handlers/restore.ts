import type { Handlers } from '../../../shared/api.ts';
import { tidyLine } from '../../../shared/model/text.ts';
import { ok } from '../../../shared/result.ts';
import type { SessionLink } from '../../session/session-link.ts';
import type { MainWindow } from '../window.ts';

type RestoreCall =
  'listRestorePoints' | 'readRestorePoint' | 'restore' | 'keptState' | 'dismissKeptState' | 'nameSnapshot';

interface RestoreParts {
  readonly link: SessionLink;
}

/** Calls about earlier states of the open workshop. */
export function restoreHandlers({ link }: RestoreParts): Pick<Handlers<MainWindow>, RestoreCall> {
  return {
    listRestorePoints: () => link.listPoints(),
    readRestorePoint: ({ point }) => link.readPoint(point),
    restore: ({ number, point }, { name }) => link.restore({ window: name, number }, point),
    keptState: async () => ok(await link.keptState()),
    dismissKeptState: async () => ok(await link.dismissKeptState()),
    nameSnapshot: ({ number, name }, window) =>
      link.nameSnapshot({ window: window.name, number }, tidyLine(name)),
  };
}
