import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { findingKey } from '../../shared/gaps/finding.ts';
import { findings, findingsOf } from '../../shared/gaps/findings.ts';
import { questions, questionsOf } from '../../shared/gaps/questions.ts';
import { focusedService } from '../board/focus-mode.ts';
import { useApp, useWorkshop } from '../store/app-state.ts';
import { PanelHead } from '../ui/panel-head.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { AnswersList } from './answers-list.tsx';
import { FindingCard } from './finding-card.tsx';
import styles from './gaps-panel.module.css';

/** More than these are not drawn: nobody settles the hundredth gap before the first. */
const SHOWN = 30;

/**
 * What is still open, gravest first, with the way to it and the fix beside it. When a workshop opens the board is drawn
 * first: looking for the gaps of two hundred services takes as long again.
 */
export function GapsPanel() {
  const { t } = useTranslation();
  const isBoardDrawn = useDeferredValue(true, false);
  if (isBoardDrawn) return <Gaps />;
  return (
    <SidePanel name="gaps" title={t('gapsPanel.title')} count={null}>
      <PanelHead title={t('gapsPanel.title')} count={null} />
    </SidePanel>
  );
}

function Gaps() {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const focused = useApp(focusedService);
  const open = useMemo(
    () => (focused === null ? findings(workshop) : findingsOf(workshop, focused)),
    [workshop, focused],
  );
  const { answered, total } = useMemo(
    () => (focused === null ? questions(workshop) : questionsOf(workshop, focused)),
    [workshop, focused],
  );
  return (
    <SidePanel name="gaps" title={t('gapsPanel.title')} count={open.length}>
      <PanelHead title={t(focused === null ? 'gapsPanel.title' : 'gapsPanel.titleHere')} count={open.length}>
        {total > 0 && (
          <>
            <div className={styles.meter} aria-hidden>
              <i style={{ width: `${(100 * answered) / total}%` }} />
            </div>
            <p className={styles.progress}>{t('gapsPanel.progress', { answered, total })}</p>
          </>
        )}
      </PanelHead>
      <div className={styles.list}>
        {total === 0 && <p className={styles.none}>{t('gapsPanel.noServices')}</p>}
        {total > 0 && open.length === 0 && (
          <p className={styles.none}>{t(focused === null ? 'gapsPanel.none' : 'gapsPanel.noneHere')}</p>
        )}
        {open.slice(0, SHOWN).map((finding) => (
          <FindingCard key={findingKey(finding)} finding={finding} />
        ))}
        {open.length > SHOWN && (
          <p className={styles.none}>{t('gapsPanel.more', { count: open.length - SHOWN })}</p>
        )}
        {focused !== null && <AnswersList service={focused} />}
      </div>
    </SidePanel>
  );
}
