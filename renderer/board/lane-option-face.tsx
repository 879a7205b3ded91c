import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { useWorkshop } from '../store/app-state.ts';
import { Avatar } from '../ui/avatar.tsx';
import styles from './lane-option-face.module.css';
import type { LaneOption } from './lane-offer.ts';

/** What an option of a lane's field looks like. */
export function LaneOptionFace({ option }: { readonly option: LaneOption }) {
  const { t } = useTranslation();
  if (option.kind === 'listed') return <Listed stakeholder={option.stakeholder} isThere={option.isThere} />;
  return (
    <>
      <span className={styles.plus} aria-hidden>
        <Plus size={14} />
      </span>
      <bdi>{t(option.hasNamesake ? 'placing.namesake' : 'placing.newcomer', { name: option.name })}</bdi>
    </>
  );
}

function Listed({ stakeholder, isThere }: { readonly stakeholder: Stakeholder; readonly isThere: boolean }) {
  const { t } = useTranslation();
  const { name, kind, jobTitle, organisation } = stakeholder;
  const belongsTo = useWorkshop((replica) => replica.shown.organisation.get(organisation ?? '')?.name ?? '');
  const about = isThere ? t('placing.isThere') : [jobTitle, belongsTo].filter(Boolean).join(', ');
  return (
    <>
      <Avatar name={name} kind={kind} size="sm" />
      <span className={styles.text}>
        <bdi>{name}</bdi>
        {about && <bdi className={styles.about}>{about}</bdi>}
      </span>
    </>
  );
}
