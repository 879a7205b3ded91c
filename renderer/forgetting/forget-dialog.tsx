import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ForgettingPlan } from '../../shared/api/replies.ts';
import { isolate } from '../../shared/words/isolate.ts';
import type { Id } from '../../shared/model/id.ts';
import { closeDialog } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLong } from '../ui/use-long.ts';
import { Waiting } from '../ui/waiting.tsx';
import styles from './forget-dialog.module.css';
import { Forgotten } from './forgotten.tsx';
import { MentionChoices } from './mention-choices.tsx';
import { OutOfReach } from './out-of-reach.tsx';
import { useForgetting } from './use-forgetting.ts';

/** Says what forgetting somebody means and where it ends, asks once, does it, and says what is left to do. */
export function ForgetDialog({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const { step, trouble, chosen, choose, forget } = useForgetting(id);
  const [agreed, setAgreed] = useState(false);
  const works = step.at === 'working';
  const isLong = useLong(works);

  if (step.at === 'done') return <Forgotten {...step} />;
  const plan = step.at === 'looking' ? null : step.plan;
  const name = isolate(plan?.name ?? '');
  return (
    <Dialog
      title={plan ? t('forgetting.title', { name }) : t('forgetting.looking')}
      role="alertdialog"
      closesOutside={false}
      // What has begun is brought to its end.
      onClose={works ? () => undefined : closeDialog}
      footer={
        <>
          {isLong && (
            <p role="status" className={styles.working}>
              {t('forgetting.working')}
            </p>
          )}
          <Button autoFocus onPress={closeDialog} isDisabled={works}>
            {t('shell.cancel')}
          </Button>
          <Button
            look="danger"
            isDisabled={!agreed || plan === null}
            aria-disabled={works}
            onPress={() => void forget()}
          >
            {t('forgetting.action')}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {t(`forgetting.trouble.${trouble.code}`)}
          </p>
        )}
        {plan ? (
          <>
            <Meaning plan={plan} />
            {plan.mentions.length > 0 && (
              <MentionChoices name={name} plan={plan} chosen={chosen} onChoose={choose} />
            )}
            <OutOfReach name={name} />
            <CheckBox isSelected={agreed} onChange={setAgreed} isDisabled={works}>
              <strong>{t('forgetting.agree', { name })}</strong>
            </CheckBox>
          </>
        ) : (
          !trouble && <Waiting text={t('forgetting.looking')} />
        )}
      </div>
    </Dialog>
  );
}

function Meaning({ plan }: { readonly plan: ForgettingPlan }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('forgetting.becomes', { neutral: plan.neutralName })}</p>
      {plan.kind !== 'person' && <p>{t('forgetting.spokesperson')}</p>}
      <p>{t('forgetting.points')}</p>
      <p className={styles.final}>{t('forgetting.final')}</p>
    </>
  );
}
