import type { ReportContent } from '../../shared/api/replies.ts';
import type { PrintTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';

/** Makes a PDF of the report. What a host can do and a session can't: it takes a Chromium. */
export type Printer = (
  content: ReportContent,
  signal: AbortSignal,
) => Promise<Result<Uint8Array, PrintTrouble>>;
