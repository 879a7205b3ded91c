import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './later.module.css';
import { Waiting } from './waiting.tsx';

export interface Later {
  /** Shows the part as soon as its script is here. */
  readonly Part: ComponentType;
  /** Brings its script before anybody asks for it. */
  readonly bring: () => Promise<unknown>;
}

/**
 * A part of the window that no board needs to be drawn: its script comes on its own. Once it is here the part is drawn
 * in the same frame as any other; React's own `lazy` would show nothing for a moment even then.
 */
export function later(load: () => Promise<ComponentType>): Later {
  let here: ComponentType | null = null;
  const bring = async () => (here ??= await load());

  function Part() {
    const { t } = useTranslation();
    const [Shown, setShown] = useState(() => here);
    useEffect(() => {
      if (Shown === null) void bring().then((part) => setShown(() => part));
    }, [Shown]);
    if (Shown !== null) return <Shown />;
    return (
      <div className={styles.later}>
        <Waiting text={t('shell.loading')} />
      </div>
    );
  }
  return { Part, bring };
}
