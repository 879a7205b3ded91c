import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { MOST_OF_PDF } from '../../shared/api/pdf-part.ts';
import type { PrintedReport } from '../../shared/api/replies.ts';
import { askProgram } from '../store/ask-program.ts';

// A file of the program's own, as the security policy asks.
const WORKER = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

/** In bytes: a few of them show a page. */
const PART = 262_144;

/**
 * Opens a printed report for showing. Of its bytes only those that the pages in sight need come to the window: all of a
 * long one would hold it up. The library is large, so only loaded when somebody wants to see one; its legacy build, since
 * an installed browser may lack what the other takes for granted.
 */
export async function openPdf({ pdf, size }: PrintedReport): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions, PDFDataRangeTransport } =
    await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = WORKER;
  const range = new PDFDataRangeTransport(size, null);
  range.requestDataRange = (from, to) => {
    // Without them the page stays white, and whoever took them away says why.
    void bytesOf(pdf, from, to).then((bytes) => bytes && range.onDataRange(from, bytes));
  };
  return getDocument({
    range,
    rangeChunkSize: PART,
    disableAutoFetch: true,
    disableStream: true,
    // Chromium embeds the fonts it prints with, and nothing may be fetched.
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
  }).promise;
}

/** Null when the program no longer has the report, or is gone itself. */
async function bytesOf(pdf: string, from: number, to: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(to - from);
  for (let at = from; at < to; at += MOST_OF_PDF) {
    // One after the other: the window goes on between two of them.
    const reply = await askProgram('pdfPart', { pdf, from: at, to: Math.min(to, at + MOST_OF_PDF) });
    if (!reply?.ok) return null;
    bytes.set(
      Uint8Array.from(atob(reply.value), (sign) => sign.charCodeAt(0)),
      at - from,
    );
  }
  return bytes;
}
