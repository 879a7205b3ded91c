import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { ChooserFolder } from '../../shared/api/replies.ts';
import { Button } from '../ui/button.tsx';
import styles from './chooser-crumbs.module.css';

/** The way from the topmost folder down to the one in sight. */
export function ChooserCrumbs({
  folder,
  onGo,
}: {
  readonly folder: ChooserFolder;
  readonly onGo: (folder: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('chooser.folders')}>
      <ol className={styles.crumbs}>
        {folder.above.map((one) => (
          <li key={one.folder} className={styles.crumb}>
            <Button look="ghost" onPress={() => onGo(one.folder)}>
              <bdi className={styles.name}>{one.name}</bdi>
            </Button>
            <ChevronRight size={14} aria-hidden />
          </li>
        ))}
        <li className={styles.here} aria-current="location">
          <bdi className={styles.name}>{folder.name}</bdi>
        </li>
      </ol>
    </nav>
  );
}
