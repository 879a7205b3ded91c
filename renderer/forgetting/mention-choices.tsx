import { useTranslation } from 'react-i18next';

import type { Mention } from '../../shared/forgetting/mentions.ts';
import { keyOf } from '../../shared/forgetting/text-fields.ts';
import { CheckBox } from '../ui/check-box.tsx';
import styles from './forget-dialog.module.css';
import { sayMention } from './say-mention.ts';

interface MentionChoicesProps {
  readonly name: string;
  readonly mentions: readonly Mention[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (mention: Mention, isChosen: boolean) => void;
}

/** The texts about others in which the name stands. Who is meant there, only people know. */
export function MentionChoices({ name, mentions, chosen, onChoose }: MentionChoicesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.mentions}>
      <legend className={styles.heading}>{t('forgetting.mentions.title')}</legend>
      <p className={styles.quiet}>{t('forgetting.mentions.text', { name })}</p>
      <div className={styles.choices}>
        {mentions.map((mention) => (
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
    </fieldset>
  );
}
