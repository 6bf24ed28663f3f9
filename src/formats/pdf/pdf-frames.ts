import type { Fit } from '../opened-document.js';
import type { PdfHeading } from './pdf-outline.js';
import { markPlaces } from './pdf-places.js';

/** One point is 1/72 inch, one CSS pixel 1/96. */
export const POINTS = 96 / 72;
const SMALLEST_FIT = 0.125;
export const LARGEST = 5;

/** Clockwise. */
export type Rotation = 0 | 90 | 180 | 270;
/** Width and height in points, upright. */
export type Size = [width: number, height: number];

export interface FramesOptions {
  place: HTMLElement;
  nameOf(page: number, count: number): string;
  /** What is printed in place of the pages. */
  paperWords: string;
}

/** A frame for every page of a PDF, one below the other, each as large as its page; pages count from 1. */
export class PdfFrames {
  readonly root = document.createElement('div');
  private readonly frames: HTMLElement[] = [];
  /** The first page's until a page was read. */
  private readonly sizes: Size[] = [];
  private scale = 1;
  private rotation: Rotation = 0;

  constructor(
    readonly count: number,
    first: Size,
    { place, nameOf, paperWords }: FramesOptions,
  ) {
    this.root.className = 'gov-pdf';
    this.root.dataset['onPaper'] = paperWords;
    for (let number = 1; number <= count; number += 1) {
      const frame = document.createElement('div');
      frame.className = 'gov-pdf-page';
      frame.tabIndex = -1;
      frame.setAttribute('role', 'region');
      frame.setAttribute('aria-label', nameOf(number, count));
      this.frames.push(frame);
      this.sizes.push(first);
    }
    this.root.append(...this.frames);
    place.append(this.root);
  }

  of(page: number): HTMLElement | undefined {
    return this.frames[page - 1];
  }

  boxOf(page: number): DOMRect | undefined {
    return this.of(page)?.getBoundingClientRect();
  }

  /** In points, upright. */
  sizeOf(page: number): Size {
    return this.sizes[page - 1] ?? [595, 842];
  }

  layOut(scale: number, rotation: Rotation): void {
    this.scale = scale;
    this.rotation = rotation;
    for (let page = 1; page <= this.count; page += 1) this.fit(page);
  }

  /** The page was read: its own size takes the place of the first page's. */
  learnSize(page: number, size: Size): void {
    const known = this.sizeOf(page);
    if (known[0] === size[0] && known[1] === size[1]) return;
    this.sizes[page - 1] = size;
    const before = this.boxOf(page);
    this.fit(page);
    // What stands above the screen must not push what the reader reads.
    if (before && before.bottom < 0) scrollBy(0, (this.boxOf(page)?.height ?? 0) - before.height);
  }

  /** The scale with which a page is as wide as the column, or is seen whole. */
  fittingScale(page: number, fit: Fit, width: number, rotation: Rotation): number {
    const [across, down] = turned(this.sizeOf(page), rotation);
    const byWidth = Math.max(width - 4, 100) / (across * POINTS);
    const byHeight = Math.max(innerHeight - 120, 200) / (down * POINTS);
    const scale = fit === 'width' ? byWidth : Math.min(byWidth, byHeight);
    return Math.min(Math.max(scale, SMALLEST_FIT), LARGEST);
  }

  /** The page that stands so far below the top of the screen, found by halving: the frames stand in order. */
  pageAt(top: number): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.boxOf(middle)?.bottom ?? 0) <= top) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The pages on the screen, in order, around one that is. */
  seenAround(page: number, most: number): number[] {
    const seen: number[] = [];
    let at = page;
    while (at > 1 && (this.boxOf(at - 1)?.bottom ?? 0) > 0) at -= 1;
    for (; at <= this.count; at += 1) {
      const box = this.boxOf(at);
      if (!box || box.top > innerHeight || seen.length >= most) break;
      if (box.bottom > 0) seen.push(at);
    }
    return seen;
  }

  /** The headings become places of the page, once their outline is known. */
  markPlaces(headings: readonly PdfHeading[]): void {
    markPlaces(headings, (page) => {
      const frame = this.of(page);
      return frame && { frame, height: this.sizeOf(page)[1] };
    });
  }

  private fit(page: number): void {
    const frame = this.of(page);
    if (!frame) return;
    const [across, down] = turned(this.sizeOf(page), this.rotation);
    frame.style.width = `${across * this.scale * POINTS}px`;
    frame.style.height = `${down * this.scale * POINTS}px`;
  }
}

function turned([width, height]: Size, rotation: Rotation): Size {
  return rotation % 180 ? [height, width] : [width, height];
}
