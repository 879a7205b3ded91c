import { memo, useRef } from 'react';

import { lanesOf, type ServiceLanes } from '../../shared/model/lanes.ts';
import type { Id } from '../../shared/model/id.ts';
import { LANES, type Lane } from '../../shared/model/placement.ts';
import { useWorkshop } from '../store/app-state.ts';
import { useViewOnly } from '../store/view-only.ts';
import { t } from '../store/words.ts';
import { closeLaneField, isAt, openLaneField, useLaneAdding } from './lane-adding-state.ts';
import styles from './lane-adding.module.css';
import { LaneField } from './lane-field.tsx';

interface LaneAddingProps {
  readonly service: Id;
  readonly lane: Lane;
}

/**
 * The way to type people into a lane (features.md P8). In an empty lane its question is the way in; in others a quiet
 * "Add" that shows while the pointer or the focus is there. The field itself is made when it is wanted.
 */
export const LaneAdding = memo(function LaneAdding({ service, lane }: LaneAddingProps) {
  const isEmpty = useWorkshop((replica) => lanesOf(replica.shown, service)[lane].length === 0);
  const isUntouched = useWorkshop((replica) => isUntouchedIn(lanesOf(replica.shown, service)));
  const viewOnly = useViewOnly();
  const isOpen = useLaneAdding((state) => isAt(state, { service, lane }));
  const takesFocusBack = useRef(false);
  if (viewOnly) return isEmpty && <NobodyYet lane={lane} />;
  if (isOpen) {
    return (
      <LaneField
        service={service}
        lane={lane}
        placeholder={isEmpty ? t(`lane.${lane}.ask`) : t('placing.next')}
        onEscape={() => {
          takesFocusBack.current = true;
          closeLaneField({ service, lane });
        }}
      />
    );
  }
  return (
    <button
      ref={(button) => {
        if (button && takesFocusBack.current) button.focus();
        takesFocusBack.current = false;
      }}
      type="button"
      className={isEmpty ? styles.question : styles.add}
      title={t('placing.hint')}
      // One stop in each lane: where people stand, that is one of them, and "+" opens the field from there.
      tabIndex={isEmpty ? 0 : -1}
      data-stop={isEmpty || undefined}
      data-untouched={isUntouched || undefined}
      onClick={() => openLaneField({ service, lane })}
    >
      {isEmpty ? t(`lane.${lane}.ask`) : t('placing.add')}
    </button>
  );
});

/** Nobody stands anywhere yet: its questions only invite. Once somebody does, those that are left are what is missing. */
function isUntouchedIn(lanes: ServiceLanes): boolean {
  return LANES.every((lane) => lanes[lane].length === 0);
}

/** What an empty lane says to those who only look; the keys walk over it as they do over a question. */
function NobodyYet({ lane }: { readonly lane: Lane }) {
  return (
    <button type="button" className={styles.question} tabIndex={-1} data-stop data-quiet aria-disabled>
      {t(`lane.${lane}.ask`)}
    </button>
  );
}
