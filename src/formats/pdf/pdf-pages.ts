import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { Fit, PagedView } from '../opened-document.js';
import { Patience } from '../patience.js';
import { DrawnPage, type PageTools } from './pdf-page.js';

/** Pages drawn at once: what is seen and its neighbours. Six canvases may be alive, and pdf.js measures text with one. */
const MOST_DRAWN = 5;
/** One point is 1/72 inch, one CSS pixel 1/96. */
const POINTS = 96 / 72;
const SMALLEST = 0.25;
const LARGEST = 5;

export interface PagesOptions extends Omit<PageTools, 'goTo'> {
  place: HTMLElement;
  nameOf(page: number, count: number): string;
  /** What stands in place of a page that the file, or the server, does not give. */
  brokenWords(page: number): string;
  /** What is printed in place of the pages. */
  paperWords: string;
  /** The page, the zoom or the rotation is another, or the reader scrolled. */
  changed(): void;
}

/**
 * The pages of a PDF one below the other, each a frame of the right size; only those near the screen are drawn, and one at
 * a time.
 */
export class PdfPages implements PagedView {
  readonly count: number;
  current = 1;
  zoom: number | Fit = 'width';
  scale = 1;
  rotation: 0 | 90 | 180 | 270 = 0;
  private readonly root = document.createElement('div');
  private readonly frames: HTMLElement[] = [];
  /** Width and height in points, upright; the first page's until a page was read. */
  private readonly sizes: [number, number][] = [];
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
  private readonly watcher: ResizeObserver;

  /** @param first the first page, whose size stands for all until they are read */
  constructor(
    private readonly options: PagesOptions,
    first: PDFPageProxy,
  ) {
    this.tools = { ...options, goTo: (page, y) => this.goToPlace(page, y) };
    this.count = options.file.numPages;
    this.begun = new Promise((resolve) => (this.begin = resolve));
    this.root.className = 'gov-pdf';
    this.root.dataset['onPaper'] = options.paperWords;
    const { width, height } = first.getViewport({ scale: 1 });
    for (let number = 1; number <= this.count; number += 1) {
      const frame = document.createElement('div');
      frame.className = 'gov-pdf-page';
      frame.tabIndex = -1;
      frame.setAttribute('role', 'region');
      frame.setAttribute('aria-label', options.nameOf(number, this.count));
      this.frames.push(frame);
      this.sizes.push([width, height]);
    }
    this.root.append(...this.frames);
    options.place.append(this.root);
    this.width = this.root.clientWidth;
    this.layOut();
    this.watcher = new ResizeObserver(() => this.measure());
    this.watcher.observe(this.root);
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
    const frame = this.frames[number - 1];
    if (!frame) return;
    if (focuses) frame.focus({ preventScroll: true });
    frame.scrollIntoView({ block: 'start' });
    const height = this.sizes[number - 1]?.[1] ?? 0;
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
    this.rotation = ((this.rotation + 90) % 360) as 0 | 90 | 180 | 270;
    this.refit();
  }

  drawnPage(page: number): DrawnPage | undefined {
    return this.drawn.get(page);
  }

  /** How far down its page the top of the screen is, in points from the page's bottom. */
  get place(): { page: number; y: number } {
    const box = this.frames[this.current - 1]?.getBoundingClientRect();
    const height = this.sizes[this.current - 1]?.[1] ?? 0;
    const passed = box ? (innerHeight * 0.3 - box.top) / (this.scale * POINTS) : 0;
    return { page: this.current, y: height - passed };
  }

  close(): void {
    this.closed = true;
    cancelAnimationFrame(this.frame);
    this.watcher.disconnect();
    removeEventListener('scroll', this.lookSoon, { capture: true });
    removeEventListener('resize', this.lookSoon);
    for (const page of this.drawn.values()) page.close();
    this.drawn.clear();
    this.root.remove();
  }

  private measure(): void {
    if (this.closed) return;
    const before = this.width;
    this.width = this.root.clientWidth;
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
    const frame = this.frames[this.current - 1];
    const before = frame?.getBoundingClientRect();
    this.layOut();
    const after = frame?.getBoundingClientRect();
    if (before && after && before.height) {
      const share = before.top < 0 ? -before.top / before.height : 0;
      scrollBy(0, after.top - before.top + (share ? share * (after.height - before.height) : 0));
    }
    for (const number of this.drawn.keys()) this.stale.add(number);
    this.look();
    this.options.changed();
  }

  private layOut(): void {
    this.scale = this.fittingScale();
    for (const [index, frame] of this.frames.entries()) this.sizeFrame(frame, this.sizes[index] ?? [0, 0]);
  }

  private sizeFrame(frame: HTMLElement, [width, height]: [number, number]): void {
    const [across, down] = this.rotation % 180 ? [height, width] : [width, height];
    frame.style.width = `${across * this.scale * POINTS}px`;
    frame.style.height = `${down * this.scale * POINTS}px`;
  }

  private fittingScale(): number {
    if (typeof this.zoom === 'number') return this.zoom;
    const [width, height] = this.sizes[this.current - 1] ?? [595, 842];
    const [across, down] = this.rotation % 180 ? [height, width] : [width, height];
    const byWidth = Math.max(this.width - 4, 100) / (across * POINTS);
    const byHeight = Math.max(innerHeight - 120, 200) / (down * POINTS);
    const scale = this.zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
    return Math.min(Math.max(scale, SMALLEST / 2), LARGEST);
  }

  private readonly lookSoon = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.look());
  };

  /** Finds what is on the screen, by halving: the frames stand in order. */
  private look(): void {
    if (this.closed || !this.root.clientWidth) return;
    let low = 0;
    let high = this.frames.length - 1;
    const top = innerHeight * 0.3;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.frames[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
      else high = middle;
    }
    this.current = this.askedPage() ?? low + 1;
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
    const box = asked && this.frames[asked.page - 1]?.getBoundingClientRect();
    if (!box || Math.abs(scrollY - asked.top) > 2 || box.top >= innerHeight || box.bottom <= 0) {
      this.asked = undefined;
      return undefined;
    }
    return asked.page;
  }

  /** The pages to draw, the most wanted first: what is on the screen, then the next, then the one before. */
  private wanted(): number[] {
    const seen: number[] = [];
    let at = this.current;
    while (at > 1 && (this.frames[at - 2]?.getBoundingClientRect().bottom ?? 0) > 0) at -= 1;
    for (; at <= this.count; at += 1) {
      const box = this.frames[at - 1]?.getBoundingClientRect();
      if (!box || box.top > innerHeight || seen.length >= MOST_DRAWN) break;
      if (box.bottom > 0) seen.push(at);
    }
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
    const frame = number === undefined ? undefined : this.frames[number - 1];
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
    this.learnSize(number, frame, page);
    this.drawn.get(number)?.close();
    this.stale.delete(number);
    const drawn = new DrawnPage(number, frame, this.tools);
    this.drawn.set(number, drawn);
    await drawn.draw(page, this.viewportOf(page));
  }

  private viewportOf(page: PDFPageProxy): PageViewport {
    return page.getViewport({ scale: this.scale * POINTS, rotation: (page.rotate + this.rotation) % 360 });
  }

  private learnSize(number: number, frame: HTMLElement, page: PDFPageProxy): void {
    const { width, height } = page.getViewport({ scale: 1 });
    const known = this.sizes[number - 1];
    if (known && known[0] === width && known[1] === height) return;
    this.sizes[number - 1] = [width, height];
    const before = frame.getBoundingClientRect();
    this.sizeFrame(frame, [width, height]);
    // What stands above the screen must not push what the reader reads.
    if (before.bottom < 0) scrollBy(0, frame.getBoundingClientRect().height - before.height);
  }
}
