import { useTranslation } from 'react-i18next';

import { HelpMenu } from '../help/help-menu.tsx';
import { openDialog } from '../store/app-state.ts';
import { ThemeMenu } from '../shell/theme-menu.tsx';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { openFromDisk, useOpening } from './opening.ts';
import { RecentList } from './recent-list.tsx';
import { SampleCards } from './sample-cards.tsx';
import styles from './start-screen.module.css';
import { SuddenEndCard } from './sudden-end-card.tsx';
import { useStartKeys } from './use-start-keys.ts';

/** What the program shows while no workshop is open. */
export function StartScreen() {
  const { t } = useTranslation();
  useStartKeys(startNew, chooseAndOpen);
  // A file named at the start did not open: its dialog comes up with this screen, and has the focus.
  const isInFront = useOpening(({ trouble }) => trouble === null);
  return (
    <main className={styles.screen}>
      <div className={styles.corner}>
        <ThemeMenu />
      </div>
      <section className={styles.intro}>
        <Mark large />
        <h1 className={styles.title}>{t('start.title')}</h1>
        <p className={styles.text}>{t('start.text')}</p>
        <div className={styles.actions}>
          <Button
            autoFocus={isInFront}
            look="primary"
            size="lg"
            onPress={startNew}
            aria-keyshortcuts="Control+N"
          >
            {t('start.new')}
          </Button>
          <Button size="lg" onPress={chooseAndOpen} aria-keyshortcuts="Control+O">
            {t('start.open')}
          </Button>
          <HelpMenu size="lg" />
        </div>
        <div className={styles.note}>
          <p>{t('start.note')}</p>
          <p>{t('start.noteCopy')}</p>
        </div>
      </section>
      <div className={styles.files}>
        <SuddenEndCard />
        <RecentList />
        <SampleCards />
      </div>
    </main>
  );
}

function startNew(): void {
  openDialog({ kind: 'new-workshop' });
}

function chooseAndOpen(): void {
  void openFromDisk();
}
