import { Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Popover } from 'react-aria-components';

import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { useWorkshop } from '../store/app-state.ts';
import { Avatar } from '../ui/avatar.tsx';
import choice from '../ui/option-list.module.css';
import type { LaneOffer, LaneOption } from './lane-offer.ts';
import styles from './lane-options.module.css';

interface LaneOptionsProps {
  readonly id: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly offer: LaneOffer;
  /** Index of the option that Enter takes. */
  readonly active: number;
  readonly onTake: (option: LaneOption) => void;
  readonly onClose: () => void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** What a lane's field offers, under it. The focus stays in the field, which says which option is the active one. */
export function LaneOptions({ id, field, offer, active, onTake, onClose }: LaneOptionsProps) {
  const { t } = useTranslation();
  return (
    <Popover
      className={`${choice.popover} ${styles.popover}`}
      triggerRef={field}
      isOpen
      isNonModal
      placement="bottom start"
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div
        id={id}
        role="listbox"
        aria-label={t('placing.offered')}
        tabIndex={-1}
        className={choice.list}
        // A press on an option must not take the focus out of the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {offer.options.map((option, index) => (
          <button
            key={option.kind === 'listed' ? option.stakeholder.id : option.kind}
            id={optionId(id, index)}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={`${choice.option} ${styles.option}`}
            data-focused={index === active || undefined}
            onClick={() => onTake(option)}
          >
            {option.kind === 'listed' ? (
              <Listed stakeholder={option.stakeholder} isThere={option.isThere} />
            ) : (
              <>
                <span className={styles.plus} aria-hidden>
                  <Plus size={14} />
                </span>
                <bdi>
                  {t(option.hasNamesake ? 'placing.namesake' : 'placing.newcomer', { name: option.name })}
                </bdi>
              </>
            )}
          </button>
        ))}
      </div>
      {offer.more > 0 && <p className={styles.more}>{t('dialog.more', { count: offer.more })}</p>}
    </Popover>
  );
}

function Listed({ stakeholder, isThere }: { readonly stakeholder: Stakeholder; readonly isThere: boolean }) {
  const { t } = useTranslation();
  const { name, kind, jobTitle, organisation } = stakeholder;
  const belongsTo = useWorkshop((replica) => replica.shown.organisation.get(organisation ?? '')?.name ?? '');
  const about = [jobTitle, belongsTo].filter(Boolean).join(', ');
  return (
    <>
      <Avatar name={name} kind={kind} size="sm" />
      <span className={styles.text}>
        <bdi>{name}</bdi>
        {isThere ? (
          <span className={styles.about}>{t('placing.isThere')}</span>
        ) : (
          about && <bdi className={styles.about}>{about}</bdi>
        )}
      </span>
    </>
  );
}
