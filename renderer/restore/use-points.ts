import { useEffect, useState } from 'react';

import type { PointName, RestorePoint } from '../../shared/api/restore-points.ts';
import { workshopOf, type Workshop } from '../../shared/model/workshop.ts';
import { askProgram } from '../store/ask-program.ts';

/** Everything that can be gone back to, newest first; null while it is read. */
export function usePoints(): readonly RestorePoint[] | null {
  const [points, setPoints] = useState<readonly RestorePoint[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const reply = await askProgram('listRestorePoints', {});
      if (wanted && reply) setPoints(reply.ok ? reply.value : []);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, []);
  return points;
}

/** How the workshop was at a point: null while it is read, `unreadable` when it can't be. */
export function useEarlier(point: PointName | null): Workshop | 'unreadable' | null {
  const [read, setRead] = useState<{ point: PointName; workshop: Workshop | 'unreadable' } | null>(null);
  useEffect(() => {
    if (point === null) return undefined;
    let wanted = true;
    const look = async () => {
      const reply = await askProgram('readRestorePoint', { point });
      if (!wanted || !reply) return;
      setRead({ point, workshop: reply.ok ? workshopOf(reply.value.records) : 'unreadable' });
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [point]);
  return read?.point === point ? read.workshop : null;
}
