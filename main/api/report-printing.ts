import type { PrintedReport } from '../../shared/api/replies.ts';
import type { PrintTrouble } from '../../shared/api/troubles.ts';
import type { WorkshopDetails } from '../../shared/model/workshop-details.ts';
import type { Paper } from '../../shared/report/paper.ts';
import { refuse, ok, type Result } from '../../shared/result.ts';
import type { SessionLink } from '../session/session-link.ts';
import { fileNameFrom } from './file-name.ts';
import { countPages } from './pdf-pages.ts';
import type { PrintedReports } from './printed-reports.ts';
import type { Printer } from './printer.ts';

export interface ReportPrinting {
  /** Prints what is open now. A print still under way is cancelled: nobody waits for it any more. */
  print(paper: Paper): Promise<Result<PrintedReport, PrintTrouble>>;
  cancel(): void;
}

interface PrintingParts {
  readonly link: SessionLink;
  readonly printer: Printer;
  readonly printed: PrintedReports;
  readonly now: () => Date;
}

export function createReportPrinting({ link, printer, printed, now }: PrintingParts): ReportPrinting {
  let underWay = new AbortController();

  return {
    cancel: () => underWay.abort(),
    print: async (paper) => {
      underWay.abort();
      const { signal } = (underWay = new AbortController());
      const open = await link.current();
      if (!open) return refuse({ code: 'nothing-open' });
      const content = { records: open.records, paper, at: now().toISOString() };
      const pdf = signal.aborted ? refuse({ code: 'cancelled' } as const) : await printer(content, signal);
      if (!pdf.ok) return pdf;
      const pages = countPages(pdf.value);
      // What has no pages that we can count is nothing to show or hand to a sponsor.
      if (pages === null) return refuse({ code: 'failed' });
      return ok({
        pdf: printed.keep(pdf.value),
        pages,
        size: pdf.value.length,
        suggestedName: suggestedName(open.records.workshop[0]),
      });
    },
  };
}

/** "Retail inventory 2025-11-22.pdf" */
function suggestedName(details: WorkshopDetails | undefined): string {
  const { title = '', date = '' } = details ?? {};
  return fileNameFrom(`${title} ${date}`, '.pdf') ?? 'Trilane.pdf';
}
