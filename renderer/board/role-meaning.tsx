import { useRef, useState, type ReactNode } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';

import type { Lane } from '../../shared/model/placement.ts';
import { WORKED_EXAMPLES } from '../../shared/samples/sample-name.ts';
import { t } from '../store/words.ts';
import styles from './role-meaning.module.css';

const RESPONSIBILITIES = ['1', '2', '3', '4'] as const;

interface RoleMeaningProps {
  readonly lane: Lane;
  readonly className: string | undefined;
  /** One of many: an arrow leads to it from beside it, and Tab passes it by. */
  readonly aside?: boolean;
  /** What the button shows, and so its name. */
  readonly children: ReactNode;
}

/**
 * A button that opens what a role means (features.md B11). A plain button, since one stands in every provider's strip
 * and most are never pressed: the popover is made when it is.
 */
export function RoleMeaning({ lane, className, aside = false, children }: RoleMeaningProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        title={t('role.open', { role: t(`lane.${lane}.name`) })}
        aria-haspopup="dialog"
        tabIndex={aside ? -1 : undefined}
        data-aside={aside || undefined}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && (
        <Popover
          isOpen
          triggerRef={button}
          placement="bottom start"
          onOpenChange={setOpen}
          className={styles.popover ?? ''}
          data-role={lane}
        >
          <Meaning lane={lane} />
        </Popover>
      )}
    </>
  );
}

function Meaning({ lane }: { readonly lane: Lane }) {
  return (
    <Dialog className={styles.meaning ?? ''}>
      <Heading slot="title" className={styles.name ?? ''}>
        {t(`lane.${lane}.name`)}
      </Heading>
      <p className={styles.definition}>
        {t(`role.${lane}.definition`)} <span className={styles.source}>{t('role.source')}</span>
      </p>
      <h3 className={styles.heading}>{t('role.does')}</h3>
      <ul className={styles.does}>
        {RESPONSIBILITIES.map((one) => (
          <li key={one}>{t(`role.${lane}.does.${one}`)}</li>
        ))}
      </ul>
      <h3 className={styles.heading}>{t('role.examples')}</h3>
      <dl className={styles.examples}>
        {WORKED_EXAMPLES.map((one) => (
          <div key={one}>
            <dt>{t(`start.samples.${one}.title`)}</dt>
            <dd>{t(`role.${lane}.examples.${one}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.isNot}>
        <b>{t('role.isNot')}</b> {t(`role.${lane}.isNot`)}
      </p>
    </Dialog>
  );
}
