import { useTranslation } from 'react-i18next';

import type { FileRef } from '../../shared/api/replies.ts';
import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { assertNever } from '../../shared/result.ts';
import { Button } from '../ui/button.tsx';
import {
  findAgain,
  openFile,
  openFromDisk,
  openRescued,
  openSynced,
  openWithoutCopy,
  putTroubleAside,
  viewFile,
} from './opening.ts';
import { forgetRecent } from './recent-files.ts';

interface NextStepsProps {
  readonly file: FileRef;
  readonly trouble: OpenTrouble;
  readonly recent: boolean;
  readonly rescueFrom?: string;
}

/** What can be done from here about a file that does not open. */
export function NextSteps({ rescueFrom, ...refused }: NextStepsProps) {
  const { t } = useTranslation();
  return (
    <>
      <StepsFor {...refused} isSecond={rescueFrom !== undefined} />
      {rescueFrom !== undefined && (
        <Step text={t('restore.rescue.action')} action={() => openRescued(refused.file, rescueFrom)} />
      )}
    </>
  );
}

/** @param isSecond another step is the one to take. */
function StepsFor({ file, trouble, recent, isSecond }: NextStepsProps & { readonly isSecond: boolean }) {
  const { t } = useTranslation();
  switch (trouble.code) {
    case 'missing':
      if (!recent)
        return <Step plain={isSecond} text={t('start.opening.chooseAgain')} action={openFromDisk} />;
      return (
        <>
          <Button
            onPress={() => {
              putTroubleAside();
              void forgetRecent(file);
            }}
          >
            {t('start.opening.forget')}
          </Button>
          <Step plain={isSecond} text={t('start.opening.chooseAgain')} action={() => findAgain(file)} />
        </>
      );
    case 'in-use':
      return (
        <>
          <Button
            onPress={() => {
              putTroubleAside();
              void openFile(file, recent);
            }}
          >
            {t('start.opening.tryAgain')}
          </Button>
          <Step text={t('start.opening.viewIt')} action={() => viewFile(file)} />
        </>
      );
    case 'synced':
      return (
        <>
          <Button
            onPress={() => {
              putTroubleAside();
              void openSynced(file, 'in-place');
            }}
          >
            {t('synced.notNow')}
          </Button>
          <Step text={t('synced.workLocally')} action={() => openSynced(file, 'local')} />
        </>
      );
    case 'copy-damaged':
      return (
        <Step
          plain={isSecond}
          text={t('synced.withoutCopy')}
          action={() => openWithoutCopy(file, trouble.service)}
        />
      );
    case 'disk':
    case 'disk-full':
    case 'no-copy':
    case 'no-content':
    case 'not-checked':
      return (
        <Step plain={isSecond} text={t('start.opening.tryAgain')} action={() => openFile(file, recent)} />
      );
    case 'not-a-file':
    case 'not-ours':
    case 'protected':
    case 'damaged':
    case 'altered':
    case 'not-allowed':
    case 'read-only':
    case 'too-large':
      return <Step plain={isSecond} text={t('start.opening.chooseOther')} action={openFromDisk} />;
    case 'newer':
      return null;
    default:
      return assertNever(trouble);
  }
}

interface StepProps {
  readonly text: string;
  /** There is a better one. */
  readonly plain?: boolean;
  readonly action: () => Promise<unknown>;
}

/** The step to take, with the focus on it. */
function Step({ text, plain = false, action }: StepProps) {
  const take = () => {
    putTroubleAside();
    void action();
  };
  return (
    <Button look={plain ? 'plain' : 'primary'} autoFocus={!plain} onPress={take}>
      {text}
    </Button>
  );
}
