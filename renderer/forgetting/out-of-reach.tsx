import { useTranslation } from 'react-i18next';

import styles from './forget-dialog.module.css';

const PLACES = ['unfound', 'copies', 'prints', 'backups', 'drive'] as const;

/** Where a name may stand that no program on this laptop could take it from. */
export function OutOfReach({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={styles.heading}>{t('forgetting.reach.title')}</h3>
      <ul className={styles.list}>
        {PLACES.map((place) => (
          <li key={place}>{t(`forgetting.reach.${place}`, { name })}</li>
        ))}
      </ul>
    </section>
  );
}
