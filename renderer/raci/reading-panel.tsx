import { useTranslation } from 'react-i18next';

import { findingKey, type Finding } from '../../shared/gaps/finding.ts';
import { findingsOf } from '../../shared/gaps/findings.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { findingWords } from '../../shared/words/finding-sentence.ts';
import { goTo } from '../gaps/go-to.ts';
import { Button } from '../ui/button.tsx';
import styles from './reading-panel.module.css';
import { ReadingView } from './reading-view.tsx';
import type { ReadingWords } from './reading-words.ts';

interface ReadingPanelProps {
  readonly workshop: Workshop;
  readonly service: Service;
  /** What is read of a cell; null while there is none. */
  readonly words: ReadingWords | null;
}

/** Beside the chart: why the letter is there, and what this service still needs. */
export function ReadingPanel({ workshop, service, words }: ReadingPanelProps) {
  const { t } = useTranslation();
  return (
    <aside className={styles.panel} aria-label={t('raci.reading.label')}>
      {words && (
        <div className={styles.reading}>
          <ReadingView words={words} />
        </div>
      )}
      <section className={styles.gaps}>
        <h2>{t('raci.gaps.title')}</h2>
        <Gaps workshop={workshop} service={service.id} />
      </section>
    </aside>
  );
}

function Gaps({ workshop, service }: { readonly workshop: Workshop; readonly service: Id }) {
  const { t } = useTranslation();
  const found = findingsOf(workshop, service);
  if (found.length === 0) return <p className={styles.none}>{t('raci.gaps.none')}</p>;
  return (
    <ul>
      {found.map((finding) => (
        <Gap key={findingKey(finding)} workshop={workshop} finding={finding} />
      ))}
    </ul>
  );
}

const SIGNS = { error: '!', warning: '?', hint: 'i', note: 'i' } as const;

function Gap({ workshop, finding }: { readonly workshop: Workshop; readonly finding: Finding }) {
  const { t } = useTranslation();
  const { title, text, step } = findingWords(t, workshop, finding);
  return (
    <li data-level={finding.level}>
      <span className={styles.sign} title={t(`gap.level.${finding.level}`)}>
        {SIGNS[finding.level]}
      </span>
      <div>
        <strong>{title}</strong> {text} {step}
        <Button look="link" onPress={() => goTo(finding)}>
          {t(finding.code === 'V04' ? 'raci.gaps.spokesperson' : 'raci.gaps.board')}
        </Button>
      </div>
    </li>
  );
}
