import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import styles from './pdf-preview.module.css';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly shape: number;
  readonly width: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** One page, drawn when it comes near and let go when it is far: a long report has more pages than memory likes. */
export function PdfPage({ document, number, shape, width, scroller }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(canvas, scroller);
  useEffect(() => {
    const place = canvas.current;
    if (!near || width === 0 || !place) return;
    return drawPage(document, number, place, width);
  }, [document, number, near, width]);
  const name = t('exporting.page', { page: number, pages: document.numPages });
  return (
    <figure className={styles.page} style={width > 0 ? { width } : undefined}>
      <canvas ref={canvas} role="img" aria-label={name} style={{ aspectRatio: shape }} />
      <figcaption aria-hidden>{name}</figcaption>
    </figure>
  );
}

/** Draws until called off, in the pixels of this screen. Calling it off also empties the canvas. */
function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): () => void {
  let task: RenderTask | null = null;
  let wanted = true;
  const draw = async (): Promise<void> => {
    const page = await document.getPage(number);
    if (!wanted) return;
    const { width: points } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (width * devicePixelRatio) / points });
    [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    task = page.render({ canvas, viewport });
    await task.promise;
  };
  draw().catch((error: unknown) => {
    if (wanted) throw error;
  });
  return () => {
    wanted = false;
    task?.cancel();
    // A canvas of no width holds no memory
    canvas.width = 0;
  };
}

/** Whether an element is within a screen's height of what is seen. */
function useNear(element: RefObject<Element | null>, scroller: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: '100% 0px',
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller]);
  return near;
}
