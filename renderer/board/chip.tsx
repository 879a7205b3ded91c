import { memo, type ReactNode } from 'react';

import type { Id } from '../../shared/model/id.ts';
import { LANES, type Placement } from '../../shared/model/placement.ts';
import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { t } from '../store/words.ts';
import { Avatar } from '../ui/avatar.tsx';
import { alsoIn } from './chip-words.ts';
import styles from './chip.module.css';

/** How the lead of a lane shows on a chip: worn, offered when nobody leads, on hover when somebody else does, or not. */
export type LeadTag = 'worn' | 'open' | 'offered' | 'none';

interface ChipProps {
  readonly placement: Placement;
  readonly stakeholder: Stakeholder;
  /** The other lanes of the same service they stand in, as one string. */
  readonly elsewhere: string;
  readonly leadTag: LeadTag;
  /** For the room: with the task on it. */
  readonly large: boolean;
  readonly lifted: boolean;
  /** On its way to the file. */
  readonly saving: boolean;
  /** The one of its lane that Tab comes to; the arrow keys walk to the others. */
  readonly tabStop: boolean;
  readonly onFocused: (placement: Id) => void;
}

/** One placement: a stakeholder in a lane. A plain element, so that the board's one draggable can lift it. */
export const Chip = memo(function Chip(props: ChipProps) {
  const { placement, stakeholder, elsewhere, leadTag, large, lifted, saving, tabStop, onFocused } = props;
  const { id, lane } = placement;
  const lanes = LANES.filter((other) => elsewhere.includes(other));
  const also = alsoIn(lanes);
  // What is written on it, in that order: who steers by voice says what is to be read.
  const said = [
    stakeholder.name,
    stakeholder.headCount?.toLocaleString(),
    leadTag === 'worn' ? t('lane.lead') : '',
    placement.task,
    leadTag === 'open' ? t('board.leadQuestion') : '',
    also,
  ];
  return (
    <div
      className={`${styles.chip} ${stakeholder.kind === 'person' ? '' : styles.square}`}
      data-card={id}
      data-card-kind="placement"
      data-lead={placement.lead}
      role="button"
      aria-haspopup="menu"
      aria-label={said.filter(Boolean).join(', ')}
      aria-describedby="card-help"
      data-stop
      data-lifted={lifted || undefined}
      data-saving={saving || undefined}
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => onFocused(id)}
      title={[placement.task, also].filter(Boolean).join('\n') || undefined}
    >
      <ChipFace
        stakeholder={stakeholder}
        also={lanes.map((other) => (
          <span
            key={other}
            className={styles.also}
            data-role={other}
            data-letter={t(`lane.${other}.letter`)}
            aria-hidden
          />
        ))}
        task={large ? placement.task : ''}
      >
        {leadTag === 'worn' && <span className={styles.lead}>{t('lane.lead')}</span>}{' '}
        {(leadTag === 'open' || leadTag === 'offered') && (
          <span
            className={`${styles.lead} ${styles[leadTag]}`}
            data-make-lead
            title={t('board.makeLeadOf', {
              stakeholder: stakeholder.name,
              lane: t(`lane.${lane}.name`),
            })}
          >
            {t('board.leadQuestion')}
          </span>
        )}
      </ChipFace>
    </div>
  );
});

interface ChipFaceProps {
  readonly stakeholder: Stakeholder;
  /** Beside the name, and wrapped with it. */
  readonly also?: ReactNode;
  /** Under the name. */
  readonly task?: string;
  /** At the end of the chip. */
  readonly children?: ReactNode;
}

/** The part of a chip that also travels under the pointer. */
export function ChipFace({ stakeholder, also, task = '', children }: ChipFaceProps) {
  const { name, kind, headCount } = stakeholder;
  return (
    <>
      <Avatar name={name} kind={kind} size="sm" />
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        {/* Not torn from the last word of the name. */}
        {headCount !== null && '\u00a0'}
        {headCount !== null && (
          <span className={styles.count} title={t('board.headCount', { count: headCount })}>
            {headCount.toLocaleString()}
          </span>
        )}{' '}
        {also}
        {task && <bdi className={styles.task}>{task}</bdi>}
      </span>{' '}
      {children}
    </>
  );
}
