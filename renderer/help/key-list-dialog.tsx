import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { closeDialog } from '../store/app-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { isTyped, KEY_LIST, type Key } from './key-list.ts';
import styles from './key-list-dialog.module.css';

const isMac = navigator.platform.startsWith('Mac');

/** What `?` opens. */
export function KeyListDialog() {
  const { t } = useTranslation();
  return (
    <Dialog title={t('help.keys.title')} size="lg" onClose={closeDialog}>
      <p className={styles.hint}>{t('help.keys.hint')}</p>
      <div className={styles.groups}>
        {KEY_LIST.map(({ group, entries }) => (
          <section key={group} className={styles.group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className={styles.heading}>
              {t(`help.keys.groups.${group}`)}
            </h3>
            <dl className={styles.entries}>
              {entries.map(({ keys, does }) => (
                <div key={does} className={styles.entry}>
                  <dt>
                    {keys.map((combination, index) => (
                      <Fragment key={combination.join('+')}>
                        {index > 0 && <span className={styles.or}> {t('help.keys.or')} </span>}
                        <Keys names={combination} />
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{t(`help.keys.does.${does}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ names }: { readonly names: readonly Key[] }) {
  const print = usePrinted();
  return (
    <span className={styles.combination}>
      {names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && '+'}
          <kbd>{print(name)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

/** What is printed on a key of this laptop. */
function usePrinted(): (name: Key) => string {
  const { t } = useTranslation();
  return (name) => {
    if (isTyped(name)) return name;
    return t(name === 'mod' && isMac ? 'help.keys.names.modOnMac' : `help.keys.names.${name}`);
  };
}
