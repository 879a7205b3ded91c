import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { Id } from '../../shared/model/id.ts';
import { servicesInOrder } from '../../shared/model/lanes.ts';
import { useWorkshop } from '../store/app-state.ts';
import { Button } from '../ui/button.tsx';
import { FocusModeButton } from './focus-mode-button.tsx';
import { stepFocusedService } from './focus-mode.ts';
import { LaneCell } from './lane-cell.tsx';
import { LaneHeaders } from './lane-header.tsx';
import styles from './one-service.module.css';
import { ServiceCell } from './service-cell.tsx';

/** One service, large enough for the far end of the table: its lanes are columns from top to bottom. */
export function OneService({ service }: { readonly service: Id }) {
  return (
    <div className={styles.screen} data-service-row={service} data-board-scroller>
      <div className={styles.head}>
        <div className={styles.service}>
          <ServiceCell key={service} service={service} />
        </div>
        <Steps service={service} />
      </div>
      <div className={styles.lanes} key={service}>
        <LaneHeaders />
        <LaneCell service={service} lane="customer" />
        <LaneCell service={service} lane="user" />
        <LaneCell service={service} lane="sponsor" />
        <LaneCell service={service} lane="provider" />
      </div>
    </div>
  );
}

function Steps({ service }: { readonly service: Id }) {
  const { t } = useTranslation();
  const order = useWorkshop(({ shown }) => servicesInOrder(shown));
  const position = order.findIndex(({ id }) => id === service) + 1;
  return (
    <div className={styles.steps}>
      {order.length > 1 && (
        <>
          <Button
            look="ghost"
            size="icon"
            aria-label={t('board.focusMode.previous')}
            onPress={() => stepFocusedService(-1)}
          >
            <ChevronLeft size={20} aria-hidden />
          </Button>
          <span className={styles.position}>
            {t('board.focusMode.position', { position, count: order.length })}
          </span>
          <Button
            look="ghost"
            size="icon"
            aria-label={t('board.focusMode.next')}
            onPress={() => stepFocusedService(1)}
          >
            <ChevronRight size={20} aria-hidden />
          </Button>
        </>
      )}
      <FocusModeButton />
    </div>
  );
}
