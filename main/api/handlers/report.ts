import type { Handlers } from '../../../shared/api.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { FileHandles } from '../file-handles.ts';
import { refTo } from '../file-refs.ts';
import type { Folders } from '../folders.ts';
import type { PrintedReports } from '../printed-reports.ts';
import type { ReportPrinting } from '../report-printing.ts';
import type { MainWindow } from '../window.ts';
import { writeWholeFile } from '../write-whole-file.ts';

type ReportCall = 'printReport' | 'cancelPrint' | 'pdfPart' | 'savePdf' | 'reportContent' | 'reportReady';

export interface ReportParts {
  readonly printing: ReportPrinting;
  readonly printed: PrintedReports;
  readonly handles: FileHandles;
  readonly folders: Folders;
}

/** Calls about the report: print, look at, save. */
export function reportHandlers({
  printing,
  printed,
  handles,
  folders,
}: ReportParts): Pick<Handlers<MainWindow>, ReportCall> {
  return {
    printReport: ({ paper }) => printing.print(paper),
    cancelPrint: () => {
      printing.cancel();
      return Promise.resolve(ok(null));
    },
    pdfPart: ({ pdf, from, to }) => {
      const bytes = printed.bytesOf(pdf);
      if (!bytes) return Promise.resolve(refuse({ code: 'expired' }));
      return Promise.resolve(ok(Buffer.from(bytes.subarray(from, to)).toString('base64')));
    },
    savePdf: async ({ pdf, file, replace }) => {
      const bytes = printed.bytesOf(pdf);
      if (!bytes) return refuse({ code: 'expired' });
      const path = handles.pathOf(file);
      // A report never takes the place of a workshop, whatever handle comes along.
      if (!path?.toLowerCase().endsWith('.pdf')) return refuse({ code: 'folder-missing' });
      const written = await writeWholeFile(path, bytes, handles.takeAgreement(path) || replace);
      return written.ok ? ok(refTo(path, true, handles, folders)) : written;
    },
    // These two belong to the hidden window that prints, which has a line of its own (print-window.ts).
    reportContent: () => Promise.resolve(refuse({ code: 'not-here' })),
    reportReady: () => Promise.resolve(refuse({ code: 'not-here' })),
  };
}
