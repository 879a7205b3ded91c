import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PrintedReport } from '../../shared/api/replies.ts';
import { pageWidth, type PageView } from './page-width.ts';
import { openPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf-preview.module.css';

interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Width to height of a page; the report has one paper. */
  readonly shape: number;
}

/** The PDF itself, page below page. */
export function PdfPreview({ report, view }: { readonly report: PrintedReport; readonly view: PageView }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const pdf = useOpenPdf(report);
  const room = useRoom(scroller);
  const width = pdf && room.width > 0 ? pageWidth(view, room, pdf.shape) : 0;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={t('exporting.preview')}
      // No control is in here, so the scroller itself takes the focus: then arrow and page keys move it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable
      tabIndex={0}
    >
      {pdf &&
        Array.from({ length: pdf.document.numPages }, (_, index) => (
          <PdfPage
            key={index + 1}
            document={pdf.document}
            number={index + 1}
            shape={pdf.shape}
            width={width}
            scroller={scroller}
          />
        ))}
    </div>
  );
}

function useOpenPdf(report: PrintedReport): OpenPdf | null {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  useEffect(() => {
    let wanted = true;
    let close = (): void => {};
    const open = async (): Promise<void> => {
      const document = await openPdf(report);
      close = () => void document.loadingTask.destroy();
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      if (wanted) setPdf({ document, shape: width / height });
      else close();
    };
    void open();
    return () => {
      wanted = false;
      close();
    };
  }, [report]);
  return pdf;
}

/** Room for a page, in CSS pixels; 0 before it is known. */
function useRoom(scroller: RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly height: number;
} {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      setRoom({ width: Math.floor(width), height: Math.floor(height) });
    });
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);
  return room;
}
