import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { Fit, PagedView } from '../opened-document.js';
import { Patience } from '../patience.js';
import { workAhead } from './pdf-ahead.js';
import { LARGEST, PdfFrames, POINTS, type FramesOptions, type Rotation } from './pdf-frames.js';
import type { PdfHeading } from './pdf-outline.js';
import { DrawnPage, type PageTools } from './pdf-page.js';

/** Pages drawn at once: what is seen and its neighbours. Six canvases may be alive, and pdf.js measures text with one. */
const MOST_DRAWN = 5;
const SMALLEST = 0.25;

export interface PagesOptions extends Omit<PageTools, 'goTo'>, FramesOptions {
  /** What stands in place of a page that the file, or the server, does not give. */
  brokenWords(page: number): string;
  /** The page, the zoom or the rotation is another, or the reader scrolled. */
  changed(): void;
}

/** The pages of a PDF: which of them the reader sees, how large, and which are drawn, one at a time. */
export class PdfPages implements PagedView {
  readonly count: number;
  current = 1;
  zoom: number | Fit = 'width';
  scale = 1;
  rotation: Rotation = 0;
  private readonly frames: PdfFrames;
  private readonly drawn = new Map<number, DrawnPage>();
  private readonly stale = new Set<number>();
  /** Pages that the file does not give: asked for once, not again and again. */
  private readonly broken = new Set<number>();
  private readonly tools: PageTools;
  /** Ends when the page that the reader waits for was drawn, or could not be. */
  readonly begun: Promise<void>;
  private begin: () => void = () => undefined;
  private drawing: number | undefined;
  /** Ends the waiting for the page that is being drawn. */
  private leave: () => void = () => undefined;
  private frame = 0;
  /** The page that was asked for, and where the window was then: near the end it cannot reach the top of the screen. */
  private asked: { page: number; top: number } | undefined;
  private width = 0;
  private closed = false;
  private readonly endWorkAhead: () => void;
  private readonly watcher: ResizeObserver;

  /** @param first the first page, whose size stands for all until they are read */
  constructor(
    private readonly options: PagesOptions,
    first: PDFPageProxy,
  ) {
    this.tools = { ...options, goTo: (page, y) => this.goToPlace(page, y) };
    this.count = options.file.numPages;
    this.begun = new Promise((resolve) => (this.begin = resolve));
    this.endWorkAhead = workAhead(first);
    const { width, height } = first.getViewport({ scale: 1 });
    this.frames = new PdfFrames(this.count, [width, height], options);
    const { root } = this.frames;
    this.width = root.clientWidth;
    this.layOut();
    this.watcher = new ResizeObserver(() => this.measure());
    this.watcher.observe(root);
    addEventListener('scroll', this.lookSoon, { passive: true, capture: true });
    addEventListener('resize', this.lookSoon, { passive: true });
    this.look();
    // As soon as it is shown, not only with the picture after that.
    setTimeout(() => this.measure());
  }

  /** The focus stays: who goes from page to page by key goes on from the same button or field. */
  goToPage(page: number): void {
    this.goToPlace(page, undefined, false);
  }

  /** @param y distance from the bottom of the page in points; undefined for its top */
  goToPlace(page: number, y: number | undefined, focuses = true): void {
    const number = Math.min(Math.max(Math.round(page) || 1, 1), this.count);
    const frame = this.frames.of(number);
    if (!frame) return;
    if (focuses) frame.focus({ preventScroll: true });
    frame.scrollIntoView({ block: 'start' });
    const [, height] = this.frames.sizeOf(number);
    if (y !== undefined && this.rotation === 0) scrollBy(0, Math.max(0, height - y) * this.scale * POINTS);
    this.asked = { page: number, top: scrollY };
    this.look();
  }

  setZoom(zoom: number | Fit): void {
    // A step smaller makes nothing larger, where a page so large was fitted that it stands below the smallest.
    const smallest = Math.min(SMALLEST, this.scale);
    this.zoom = typeof zoom === 'number' ? Math.min(Math.max(zoom || 1, smallest), LARGEST) : zoom;
    this.refit();
  }

  rotate(): void {
    this.rotation = ((this.rotation + 90) % 360) as Rotation;
    this.refit();
  }

  /** The headings become places of the page, once their outline is known. */
  markPlaces(headings: readonly PdfHeading[]): void {
    if (!this.closed) this.frames.markPlaces(headings);
  }

  drawnPage(page: number): DrawnPage | undefined {
    return this.drawn.get(page);
  }

  /** How far down its page the top of the screen is, in points from the page's bottom. */
  get place(): { page: number; y: number } {
    const box = this.frames.boxOf(this.current);
    const [, height] = this.frames.sizeOf(this.current);
    const passed = box ? (innerHeight * 0.3 - box.top) / (this.scale * POINTS) : 0;
    return { page: this.current, y: height - passed };
  }

  close(): void {
    this.closed = true;
    this.endWorkAhead();
    cancelAnimationFrame(this.frame);
    this.watcher.disconnect();
    removeEventListener('scroll', this.lookSoon, { capture: true });
    removeEventListener('resize', this.lookSoon);
    for (const page of this.drawn.values()) page.close();
    this.drawn.clear();
    this.frames.root.remove();
  }

  private measure(): void {
    if (this.closed) return;
    const before = this.width;
    this.width = this.frames.root.clientWidth;
    if (this.width === before) return;
    if (before && typeof this.zoom === 'string') this.refit();
    else if (!before) {
      // Only now it is shown.
      this.layOut();
      this.look();
    }
  }

  /** Another size: the reader stays at the same page, and what was drawn is drawn anew. */
  private refit(): void {
    const before = this.frames.boxOf(this.current);
    this.layOut();
    const after = this.frames.boxOf(this.current);
    if (before && after && before.height) {
      const share = before.top < 0 ? -before.top / before.height : 0;
      scrollBy(0, after.top - before.top + (share ? share * (after.height - before.height) : 0));
    }
    for (const number of this.drawn.keys()) this.stale.add(number);
    this.look();
    this.options.changed();
  }

  private layOut(): void {
    const { current, frames, rotation, width, zoom } = this;
    this.scale = typeof zoom === 'number' ? zoom : frames.fittingScale(current, zoom, width, rotation);
    frames.layOut(this.scale, rotation);
  }

  private readonly lookSoon = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.look());
  };

  /** Finds what is on the screen. */
  private look(): void {
    if (this.closed || !this.frames.root.clientWidth) return;
    this.current = this.askedPage() ?? this.frames.pageAt(innerHeight * 0.3);
    const wanted = this.wanted();
    this.keepNear(wanted);
    // A page that the server does not give keeps no other waiting.
    if (this.drawing !== undefined && !wanted.includes(this.drawing)) this.leave();
    this.options.changed();
    void this.drawNext();
  }

  /** Until the reader scrolls on, the page that was asked for is the current one as long as it is seen. */
  private askedPage(): number | undefined {
    const { asked } = this;
    const box = asked && this.frames.boxOf(asked.page);
    if (!box || Math.abs(scrollY - asked.top) > 2 || box.top >= innerHeight || box.bottom <= 0) {
      this.asked = undefined;
      return undefined;
    }
    return asked.page;
  }

  /** The pages to draw, the most wanted first: what is on the screen, then the next, then the one before. */
  private wanted(): number[] {
    const seen = this.frames.seenAround(this.current, MOST_DRAWN);
    if (!seen.length) return [];
    const next = (seen[seen.length - 1] ?? 0) + 1;
    const around = [next, (seen[0] ?? 1) - 1, next + 1].filter((page) => page >= 1 && page <= this.count);
    return [...seen, ...around].slice(0, MOST_DRAWN);
  }

  private keepNear(wanted: number[]): void {
    for (const [number, page] of this.drawn) {
      if (wanted.includes(number)) continue;
      page.forget();
      this.drawn.delete(number);
      this.stale.delete(number);
    }
  }

  private async drawNext(): Promise<void> {
    if (this.closed || this.drawing !== undefined) return;
    const number = this.wanted().find(
      (page) => !this.broken.has(page) && (!this.drawn.has(page) || this.stale.has(page)),
    );
    const frame = number === undefined ? undefined : this.frames.of(number);
    if (number === undefined || !frame) return;
    this.drawing = number;
    const left = new Promise<void>((resolve) => (this.leave = resolve));
    const patience = new Patience();
    const work = this.getAndDraw(number, frame);
    try {
      await Promise.race([work, left, patience.lost]);
    } catch (error) {
      // The others can still be read.
      if (this.closed) return;
      this.tellBroken(number, frame);
      if ((error as Error).name === 'TimeoutError') this.waitFor(work, number, frame);
      else this.drawn.get(number)?.stop();
    } finally {
      patience.end();
      this.drawing = undefined;
    }
    this.begin();
    void this.drawNext();
  }

  private async getAndDraw(number: number, frame: HTMLElement): Promise<void> {
    const page = await this.options.file.getPage(number);
    if (!this.closed && this.wanted().includes(number) && this.drawing === number)
      await this.draw(number, frame, page);
  }

  private tellBroken(number: number, frame: HTMLElement): void {
    this.broken.add(number);
    const words = document.createElement('p');
    words.className = 'gov-pdf-broken';
    words.textContent = this.options.brokenWords(number);
    frame.append(words);
  }

  /** A server that was silent for long may still go on. */
  private waitFor(work: Promise<void>, number: number, frame: HTMLElement): void {
    const come = () => {
      frame.querySelector('.gov-pdf-broken')?.remove();
      this.broken.delete(number);
      void this.drawNext();
    };
    work.then(come, () => undefined);
  }

  private async draw(number: number, frame: HTMLElement, page: PDFPageProxy): Promise<void> {
    const { width, height } = page.getViewport({ scale: 1 });
    this.frames.learnSize(number, [width, height]);
    this.drawn.get(number)?.close();
    this.stale.delete(number);
    const drawn = new DrawnPage(number, frame, this.tools);
    this.drawn.set(number, drawn);
    const work = drawn.draw(page, this.viewportOf(page));
    this.endWorkAhead();
    await work;
  }

  private viewportOf(page: PDFPageProxy): PageViewport {
    return page.getViewport({ scale: this.scale * POINTS, rotation: (page.rotate + this.rotation) % 360 });
  }
}
