import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

// A file of the program's own, as the security policy asks.
const WORKER = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

/**
 * Opens a PDF for showing. Large, so only loaded when somebody wants to see one. The legacy build, since an
 * installed browser may lack what the other takes for granted.
 */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = WORKER;
  const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  // Chromium embeds the fonts it prints with, and nothing may be fetched.
  return getDocument({ data, useWasm: false, useWorkerFetch: false, useSystemFonts: false }).promise;
}
