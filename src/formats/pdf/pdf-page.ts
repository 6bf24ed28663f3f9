import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { safeUrl } from '../../foundation/safe-url.js';
import { destination } from './pdf-outline.js';

type Engine = typeof import('pdfjs-dist');

export interface PageTools {
  engine: Engine;
  file: PDFDocumentProxy;
  /** The words for a link without any of its own. */
  linkWords: string;
  goTo(page: number, y: number | undefined): void;
  /** The text is there to be marked and selected. */
  textDrawn(page: DrawnPage): void;
}

/** No canvas is larger, whatever the zoom: 4 bytes a pixel. */
const MOST_PIXELS = 5_000_000;
/** Milliseconds after which a page is shown as far as it is drawn. */
const GROWING = 1000;

/** A page while it is on the screen or near it: its picture, its text over the picture, its links. */
export class DrawnPage {
  /** The spans of the text, in the order of the page's runs; empty until they are drawn. */
  spans: HTMLElement[] = [];
  private readonly canvas = document.createElement('canvas');
  private readonly text = document.createElement('div');
  private task: { cancel(): void; promise: Promise<void> } | undefined;
  private layer: { cancel(): void } | undefined;
  private page: PDFPageProxy | undefined;
  private closed = false;

  constructor(
    readonly number: number,
    private readonly frame: HTMLElement,
    private readonly tools: PageTools,
  ) {
    this.text.className = 'gov-pdf-text';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  async draw(page: PDFPageProxy, viewport: PageViewport): Promise<void> {
    this.page = page;
    const { canvas, frame } = this;
    const { width, height } = viewport;
    const wanted = Math.min(Math.max(devicePixelRatio || 1, 1), 2);
    const sharpness = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
    canvas.width = Math.max(1, Math.floor(width * sharpness));
    canvas.height = Math.max(1, Math.floor(height * sharpness));
    const transform = [canvas.width / width, 0, 0, canvas.height / height, 0, 0];
    this.task = page.render({ canvas, viewport, transform } as unknown as Parameters<
      PDFPageProxy['render']
    >[0]);
    // A picture that is shown while it is drawn costs the browser another one at each step; only one that takes long is.
    const shown = setTimeout(() => frame.prepend(canvas), GROWING);
    try {
      await this.task.promise;
    } catch (error) {
      if (!this.closed && (error as Error).name !== 'RenderingCancelledException') throw error;
      return;
    } finally {
      clearTimeout(shown);
    }
    if (this.closed) return;
    frame.prepend(canvas);
    await painted();
    if (this.closed) return;
    await Promise.all([this.drawText(page, viewport), this.drawLinks(page, viewport)]);
  }

  /** Lets go of the picture at once: a canvas keeps its memory as long as it has a size. */
  close(): void {
    this.stop();
    // The places that addresses name are there whether the page is drawn or not.
    for (const one of [...this.frame.children]) if (one.className !== 'gov-pdf-place') one.remove();
  }

  /** Lets go of what the engine keeps of the page, too: drawn anew it is read anew. */
  forget(): void {
    this.close();
    this.page?.cleanup();
  }

  /** Leaves nothing but what others put into the frame. */
  stop(): void {
    this.closed = true;
    this.task?.cancel();
    this.layer?.cancel();
    this.canvas.width = 0;
    this.canvas.height = 0;
    this.canvas.remove();
    this.text.remove();
    this.spans = [];
  }

  private async drawText(page: PDFPageProxy, viewport: PageViewport): Promise<void> {
    const { text, tools, frame } = this;
    frame.style.setProperty('--total-scale-factor', String(viewport.scale));
    const textContentSource = await page.getTextContent({ disableNormalization: true });
    if (this.closed) return;
    const layer = new tools.engine.TextLayer({ textContentSource, container: text, viewport });
    this.layer = layer;
    frame.append(text);
    await layer.render().catch(() => undefined);
    if (this.closed) return;
    this.spans = layer.textDivs;
    tools.textDrawn(this);
  }

  private async drawLinks(page: PDFPageProxy, viewport: PageViewport): Promise<void> {
    const { tools, frame } = this;
    const annotations = (await page.getAnnotations().catch(() => [])) as {
      subtype?: string;
      rect?: number[];
      url?: string;
      dest?: string | unknown[];
    }[];
    for (const { subtype, rect, url, dest } of annotations) {
      if (this.closed) return;
      if (subtype !== 'Link' || !rect) continue;
      const link = document.createElement('a');
      if (url) {
        const address = safeUrl(url);
        if (!address) continue;
        link.href = address;
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
        link.setAttribute('aria-label', address);
      } else {
        const place = dest ? await destination(tools.file, dest) : undefined;
        if (!place) continue;
        link.href = `#page=${place.page}`;
        link.setAttribute('aria-label', tools.linkWords);
        link.addEventListener('click', (event) => {
          event.preventDefault();
          tools.goTo(place.page, place.y);
        });
      }
      link.className = 'gov-pdf-link';
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
      const [left = 0, top = 0] = viewport.convertToViewportPoint(x1, y1) as number[];
      const [right = 0, bottom = 0] = viewport.convertToViewportPoint(x2, y2) as number[];
      Object.assign(link.style, {
        left: `${(Math.min(left, right) / viewport.width) * 100}%`,
        top: `${(Math.min(top, bottom) / viewport.height) * 100}%`,
        width: `${(Math.abs(right - left) / viewport.width) * 100}%`,
        height: `${(Math.abs(bottom - top) / viewport.height) * 100}%`,
      });
      if (!this.closed) frame.append(link);
    }
  }
}

/** Until the browser has shown what is in the page: work that begins at once would keep the reader waiting for it. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
