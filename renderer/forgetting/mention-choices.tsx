import { useTranslation } from 'react-i18next';

import type { ForgettingPlan } from '../../shared/api/replies.ts';
import type { Mention } from '../../shared/forgetting/mentions.ts';
import { keyOf } from '../../shared/forgetting/text-fields.ts';
import { CheckBox } from '../ui/check-box.tsx';
import styles from './forget-dialog.module.css';
import { sayMention } from './say-mention.ts';

interface MentionChoicesProps {
  readonly name: string;
  readonly plan: Pick<ForgettingPlan, 'mentions' | 'beyond'>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (mention: Mention, isChosen: boolean) => void;
}

/** The texts about others in which the name stands. Who is meant there, only people know. */
export function MentionChoices({ name, plan, chosen, onChoose }: MentionChoicesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.mentions}>
      <legend className={styles.heading}>{t('forgetting.mentions.title')}</legend>
      <p className={styles.quiet}>{t('forgetting.mentions.text', { name })}</p>
      <div className={styles.choices}>
        {plan.mentions.map((mention) => (
          <CheckBox
            key={keyOf(mention)}
            isSelected={chosen.has(keyOf(mention))}
            onChange={(isChosen) => onChoose(mention, isChosen)}
          >
            {sayMention(t, mention)}
            {!mention.isNow && <span className={styles.quiet}>, {t('forgetting.mentions.history')}</span>}
            <bdi className={styles.excerpt}>{mention.excerpt}</bdi>
          </CheckBox>
        ))}
      </div>
      <Beyond {...plan.beyond} />
    </fieldset>
  );
}

/** More than can be asked one by one: what becomes of them is said all the same. */
function Beyond({ replaced, spared }: ForgettingPlan['beyond']) {
  const { t } = useTranslation();
  return (
    <>
      {replaced > 0 && (
        <p className={styles.quiet}>{t('forgetting.mentions.beyondReplaced', { count: replaced })}</p>
      )}
      {spared > 0 && (
        <p className={styles.quiet}>{t('forgetting.mentions.beyondSpared', { count: spared })}</p>
      )}
    </>
  );
}
