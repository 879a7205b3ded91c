import { useTranslation } from 'react-i18next';

import type { ForgettingDone } from '../../shared/api/replies.ts';
import type { Mention } from '../../shared/forgetting/mentions.ts';
import { keyOf } from '../../shared/forgetting/text-fields.ts';
import { closeDialog } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './forget-dialog.module.css';
import { sayLeft } from './say-left.ts';
import { sayMention } from './say-mention.ts';

interface ForgottenProps {
  readonly done: ForgettingDone;
  /** Texts that still hold the name, because nobody ticked them. */
  readonly spared: readonly Mention[];
}

/** What was done, and what people have to do themselves. */
export function Forgotten({ done, spared }: ForgottenProps) {
  const { t } = useTranslation();
  const { neutralName: neutral, tracesLeft, left } = done;
  return (
    <Dialog
      title={t('forgetting.done.title')}
      onClose={closeDialog}
      footer={
        <Button look="primary" autoFocus onPress={closeDialog}>
          {t('forgetting.done.close')}
        </Button>
      }
    >
      <div className={styles.content}>
        <p role="status">
          {t(spared.length > 0 ? 'forgetting.done.texts' : 'forgetting.done.text', { neutral })}
        </p>
        <section>
          <h3 className={styles.heading}>{t('forgetting.done.left')}</h3>
          <ul className={styles.list}>
            {tracesLeft && (
              <li>{t('forgetting.done.traces', { reason: t(`forgetting.reason.${tracesLeft.code}`) })}</li>
            )}
            {left
              .map((one) => sayLeft(t, one))
              .map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            {spared.length > 0 && (
              <li>
                {t('forgetting.done.mentions')}
                <ul className={styles.list}>
                  {spared.map((mention) => (
                    <li key={keyOf(mention)}>{sayMention(t, mention)}</li>
                  ))}
                </ul>
              </li>
            )}
            <li>{t('forgetting.done.copies')}</li>
            <li>{t('forgetting.done.prints')}</li>
            <li>{t('forgetting.done.backups')}</li>
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
