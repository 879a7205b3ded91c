import { useCallback, useEffect, useMemo, useState } from 'react';

import type { PrintedReport } from '../../shared/api/replies.ts';
import type { Paper } from '../../shared/report/paper.ts';
import { askProgram } from '../store/ask-program.ts';
import { t } from '../store/words.ts';

/** `slow` after half a second: before that, saying so would only flicker. */
export type ReportPrint =
  | { readonly phase: 'making'; readonly slow: boolean }
  | { readonly phase: 'made'; readonly report: PrintedReport }
  | { readonly phase: 'not-made'; readonly why: string };

const SLOW_MS = 500;

interface Printing {
  readonly print: ReportPrint;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Makes the report at once, and anew for another paper. What nobody waits for any more is cancelled. */
export function useReportPrint(paper: Paper): Printing {
  const [print, setPrint] = useState<ReportPrint>({ phase: 'making', slow: false });
  const [attempt, setAttempt] = useState(1);
  const order = useMemo(() => ({ paper, attempt }), [paper, attempt]);

  useEffect(() => {
    let wanted = true;
    const slow = setTimeout(() => setPrint({ phase: 'making', slow: true }), SLOW_MS);
    const settle = (outcome: ReportPrint): void => {
      clearTimeout(slow);
      if (wanted) setPrint(outcome);
      wanted = false;
    };
    const make = async (): Promise<void> => {
      setPrint({ phase: 'making', slow: false });
      const reply = await askProgram('printReport', { paper: order.paper });
      if (reply === null) return;
      if (reply.ok) settle({ phase: 'made', report: reply.value });
      else if (reply.error.code === 'cancelled') settle({ phase: 'not-made', why: t('exporting.stopped') });
      else settle({ phase: 'not-made', why: t(`trouble.print.${reply.error.code}`) });
    };
    void make();
    return () => {
      clearTimeout(slow);
      if (wanted) stopPrint();
      wanted = false;
    };
  }, [order]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { print, stop: stopPrint, again };
}

function stopPrint(): void {
  void askProgram('cancelPrint', {});
}
