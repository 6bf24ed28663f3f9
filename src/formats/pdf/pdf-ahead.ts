import type { PDFPageProxy } from 'pdfjs-dist';

/**
 * Lets the worker begin with a page before there is a place to draw it in: what it makes of the page for this picture of
 * one pixel is what the next picture of the page is drawn from, too.
 *
 * @returns ends it; not before the next picture was begun, or the worker stops
 */
export function workAhead(page: PDFPageProxy): () => void {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const viewport = page.getViewport({ scale: 0.001 });
  const task = page.render({ canvas, viewport } as unknown as Parameters<PDFPageProxy['render']>[0]);
  // A page that cannot be drawn is told where it is drawn.
  task.promise.catch(() => undefined);
  return () => {
    if (!canvas.width) return;
    task.cancel();
    canvas.width = 0;
  };
}
