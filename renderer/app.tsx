import { BoardScreen } from './board/board-screen.tsx';
import { useFirstFocus } from './board/use-first-focus.ts';
import { useHelpKey } from './help/use-help-key.ts';
import { KeptStateBanner } from './shell/kept-state-banner.tsx';
import { LaterDialogs } from './shell/later-dialogs.tsx';
import { LostBanner } from './shell/lost-banner.tsx';
import { LaterRaci, useLaterParts } from './shell/later-parts.ts';
import { Starting } from './shell/starting.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { useAppKeys } from './shell/use-app-keys.ts';
import { StartScreen } from './start/start-screen.tsx';
import { useApp } from './store/app-state.ts';
import { useViewOnly } from './store/view-only.ts';
import { useTheme } from './shell/use-theme.ts';
import { UnsavedBanner } from './shell/unsaved-banner.tsx';
import { useHeldWindow } from './shell/use-held-window.ts';
import { useWindowTitle } from './shell/use-window-title.ts';
import { ViewOnlyBanner } from './shell/view-only-banner.tsx';
import { Announcer } from './ui/announcer.tsx';
import { Notices } from './ui/notices.tsx';
import styles from './app.module.css';

export function App() {
  const phase = useApp((state) => state.phase);
  useWindowTitle();
  useTheme();
  useHelpKey();
  useHeldWindow();
  useLaterParts();
  return (
    <>
      {phase === 'connecting' && <Starting />}
      {phase === 'start' && <StartScreen />}
      {phase === 'workshop' && <WorkshopWindow />}
      <LostBanner />
      <LaterDialogs />
      <Notices />
      <Announcer />
    </>
  );
}

function WorkshopWindow() {
  const view = useApp((state) => state.view);
  const viewOnly = useViewOnly();
  useAppKeys();
  useFirstFocus();
  return (
    <div className={styles.window} data-viewed={viewOnly || undefined}>
      <TopBar />
      <div>
        <ViewOnlyBanner />
        <UnsavedBanner />
        <KeptStateBanner />
      </div>
      {view === 'board' ? <BoardScreen /> : <LaterRaci />}
    </div>
  );
}
