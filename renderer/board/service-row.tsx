import { memo } from 'react';

import type { Id } from '../../shared/model/id.ts';
import { LaneCell } from './lane-cell.tsx';
import { ServiceCell } from './service-cell.tsx';
import styles from './board-grid.module.css';

/** One service across the board: its name and state, the three consumer lanes, the provider's strip under them. */
export const ServiceRow = memo(function ServiceRow({ service }: { readonly service: Id }) {
  return (
    <div className={styles.row} data-service-row={service}>
      <ServiceCell service={service} />
      <LaneCell service={service} lane="customer" />
      <LaneCell service={service} lane="user" />
      <LaneCell service={service} lane="sponsor" />
      <LaneCell service={service} lane="provider" />
    </div>
  );
});
