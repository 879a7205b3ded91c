import { memo } from 'react';

import type { Finding } from '../../shared/gaps/finding.ts';
import { findingReason, findingWords, fixWords } from '../../shared/words/finding-sentence.ts';
import { useWorkshop } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { t } from '../store/words.ts';
import { PlainButton } from '../ui/plain-button.tsx';
import { applyFix } from './apply-fix.ts';
import styles from './finding-card.module.css';
import { goTo } from './go-to.ts';

const SIGNS = { error: '!', warning: '?', hint: 'i', note: 'i' } as const;

/** One gap: what is open and why it matters. Pressing it leads there; a fix settles it in one step. */
export const FindingCard = memo(function FindingCard({ finding }: { readonly finding: Finding }) {
  const viewOnly = useViewOnly();
  // A finding is the same as long as its service is, and names come from two tables: a drop elsewhere draws nothing.
  const service = useWorkshop(({ shown }) => shown.service);
  const stakeholder = useWorkshop(({ shown }) => shown.stakeholder);
  const names = { service, stakeholder };
  const { title, text } = findingWords(t, names, finding);
  const reason = findingReason(t, finding);
  return (
    <article className={styles.card} data-finding={finding.code} data-level={finding.level}>
      <i className={`${styles.sign} ${styles[finding.level]}`} aria-hidden>
        {SIGNS[finding.level]}
      </i>
      <div className={styles.body}>
        <button type="button" className={styles.title} dir="auto" onClick={() => goTo(finding)}>
          {title}
        </button>
        <p className={styles.text} title={text}>
          {reason}
        </p>
        {finding.fixes.length > 0 && !viewOnly && (
          <div className={styles.fixes}>
            {finding.fixes.map((fix) => (
              <PlainButton key={fix.stakeholder} look="link" onClick={() => applyFix(fix)}>
                {fixWords(t, names, finding, fix)}
              </PlainButton>
            ))}
          </div>
        )}
      </div>
    </article>
  );
});
