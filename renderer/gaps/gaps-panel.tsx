import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { findingKey, type Finding } from '../../shared/gaps/finding.ts';
import { findings, findingsOf } from '../../shared/gaps/findings.ts';
import { questions, questionsOf } from '../../shared/gaps/questions.ts';
import type { Id } from '../../shared/model/id.ts';
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
 * first: looking for the gaps of two hundred services takes as long again. The panel itself stays the same one, so that
 * whoever has the focus on its tab keeps it.
 */
export function GapsPanel() {
  const { t } = useTranslation();
  const isBoardDrawn = useDeferredValue(true, false);
  const workshop = useWorkshop((replica) => replica.shown);
  const focused = useApp(focusedService);
  const open = useMemo(() => {
    if (!isBoardDrawn) return null;
    return focused === null ? findings(workshop) : findingsOf(workshop, focused);
  }, [isBoardDrawn, workshop, focused]);
  const count = open?.length ?? null;
  return (
    <SidePanel name="gaps" title={t('gapsPanel.title')} count={count}>
      <PanelHead title={t(focused === null ? 'gapsPanel.title' : 'gapsPanel.titleHere')} count={count}>
        {open && <Progress focused={focused} />}
      </PanelHead>
      {open && <Open open={open} focused={focused} />}
    </SidePanel>
  );
}

/** How many of the room's questions have their answer. */
function Progress({ focused }: { readonly focused: Id | null }) {
  const { t } = useTranslation();
  const workshop = useWorkshop((replica) => replica.shown);
  const { answered, total } = useMemo(
    () => (focused === null ? questions(workshop) : questionsOf(workshop, focused)),
    [workshop, focused],
  );
  if (total === 0) return null;
  return (
    <>
      <div className={styles.meter} aria-hidden>
        <i style={{ width: `${(100 * answered) / total}%` }} />
      </div>
      <p className={styles.progress}>{t('gapsPanel.progress', { answered, total })}</p>
    </>
  );
}

function Open({ open, focused }: { readonly open: readonly Finding[]; readonly focused: Id | null }) {
  const { t } = useTranslation();
  const hasServices = useWorkshop((replica) => replica.shown.service.size > 0);
  return (
    <div className={styles.list}>
      {!hasServices && <p className={styles.none}>{t('gapsPanel.noServices')}</p>}
      {hasServices && open.length === 0 && (
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
  );
}
