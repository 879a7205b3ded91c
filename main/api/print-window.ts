import type { Handlers } from '../../shared/api.ts';
import type { ReportContent } from '../../shared/api/replies.ts';
import { ok } from '../../shared/result.ts';
import { openConnection, type Connection } from './connection.ts';
import type { ReportFault } from './fault.ts';

/** One report on its way to paper. */
export interface PrintJob {
  /** The page may be there before it is known. */
  readonly content: ReportContent | Promise<ReportContent>;
  /** The page is laid out, fonts and all: print it now. */
  laidOut(): void;
}

type PrintCall = 'reportContent' | 'reportReady';

const printHandlers: Pick<Handlers<PrintJob>, PrintCall> = {
  reportContent: async (_input, job) => ok(await job.content),
  reportReady: (_input, job) => {
    job.laidOut();
    return Promise.resolve(ok(null));
  },
};

/** The line of the hidden window that prints. It can ask for its content and say it is ready, and nothing else. */
export function connectPrintWindow(
  job: PrintJob,
  send: (text: string) => void,
  report: ReportFault,
): Connection {
  return openConnection({ handlers: printHandlers, window: job, send, report });
}
