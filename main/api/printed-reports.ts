import { randomBytes } from 'node:crypto';

/** PDFs that a preview shows, kept in memory so that saving writes those same bytes. */
export interface PrintedReports {
  keep(pdf: Uint8Array): string;
  bytesOf(handle: string): Uint8Array | null;
  /** Whoever saves then has to print again. */
  forgetAll(): void;
}

/** The one on screen and the one before it: nobody can have asked to save an older one. */
const MOST_KEPT = 2;

export function createPrintedReports(): PrintedReports {
  const reports = new Map<string, Uint8Array>();
  return {
    keep: (pdf) => {
      const handle = randomBytes(16).toString('base64url');
      reports.set(handle, pdf);
      for (const oldest of reports.keys()) {
        if (reports.size <= MOST_KEPT) break;
        reports.delete(oldest);
      }
      return handle;
    },
    forgetAll: () => reports.clear(),
    bytesOf: (handle) => reports.get(handle) ?? null,
  };
}
