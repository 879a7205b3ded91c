import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { detailsOf } from '../../shared/model/workshop.ts';
import { HelpMenu } from '../help/help-menu.tsx';
import { openDialog, show, useApp, useWorkshop, type View } from '../store/app-state.ts';
import { redo, undo } from '../store/session.ts';
import { useViewOnly } from '../store/view-only.ts';
import { dayInWords, sayLabel } from '../store/words.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { FileMenu } from './file-menu.tsx';
import { SavedState } from './saved-state.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import styles from './top-bar.module.css';

const VIEWS: readonly View[] = ['board', 'raci'];

export function TopBar() {
  const { t } = useTranslation();
  const viewOnly = useViewOnly();
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <Mark />
        <Title />
        <SavedState />
      </div>
      <Tabs />
      <div className={styles.end}>
        {!viewOnly && <UndoButtons />}
        <ThemeMenu />
        <FileMenu />
        <HelpMenu />
        <Button look="primary" onPress={() => openDialog({ kind: 'export' })}>
          {t('shell.export')}
        </Button>
      </div>
    </header>
  );
}

function Title() {
  const details = useWorkshop((replica) => detailsOf(replica.shown));
  const about = [details.client, dayInWords(details.date)].filter(Boolean).join(', ');
  return (
    <h1 className={styles.heading}>
      <button
        type="button"
        className={styles.title}
        title={[details.title, about].filter(Boolean).join('\n')}
        onClick={() => openDialog({ kind: 'details' })}
      >
        <bdi className={styles.name}>{details.title}</bdi>
        {about && <bdi className={styles.about}>{about}</bdi>}
      </button>
    </h1>
  );
}

function Tabs() {
  const { t } = useTranslation();
  const view = useApp((state) => state.view);
  return (
    <nav className={styles.tabs} aria-label={t('shell.tabs.label')}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.tab}
          aria-current={one === view ? 'page' : undefined}
          onClick={() => show(one)}
        >
          {t(`shell.tabs.${one}`)}
        </button>
      ))}
    </nav>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const log = useWorkshop((replica) => replica.log);
  const undoes = log.undo ? t('shell.undoOf', { what: sayLabel(log.undo) }) : t('shell.undo');
  // Why it goes back no further, at the button that can't be pressed.
  const ends = log.undoEnds && t(`shell.undoEnds.${log.undoEnds}`);
  const redoes = log.redo ? t('shell.redoOf', { what: sayLabel(log.redo) }) : t('shell.redo');
  return (
    <>
      <span title={ends ?? undoes}>
        <Button look="ghost" size="icon" aria-label={ends ?? undoes} isDisabled={!log.undo} onPress={undo}>
          <Undo2 size={17} aria-hidden />
        </Button>
      </span>
      <span title={redoes}>
        <Button look="ghost" size="icon" aria-label={redoes} isDisabled={!log.redo} onPress={redo}>
          <Redo2 size={17} aria-hidden />
        </Button>
      </span>
    </>
  );
}
