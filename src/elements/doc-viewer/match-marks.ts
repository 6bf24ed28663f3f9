import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { textsOf, type Block } from './read-blocks.js';

interface HighlightRegistry {
  get(name: string): Set<Range> | undefined;
  set(name: string, highlight: Set<Range>): void;
}
type HighlightConstructor = new () => Set<Range>;

const highlights = (CSS as unknown as { highlights?: HighlightRegistry }).highlights;
const Highlight = (globalThis as unknown as { Highlight?: HighlightConstructor }).Highlight;

/** A rule with `::highlight()` in it is dropped by browsers that have none: so it is a sheet of its own. */
const highlightStyles = `
::highlight(gov-match){background-color:#ffe08a;color:#1a1a1a}
::highlight(gov-match-current){background-color:#b34700;color:#fff}
@media (forced-colors:active){::highlight(gov-match){background-color:Mark;color:MarkText}
::highlight(gov-match-current){background-color:Highlight;color:HighlightText}}`;
const overlayStyles = `
.match{position:absolute;pointer-events:none;border-bottom:2px solid #b34700;background:rgba(255,196,0,.35)}
.match.current{border:2px solid #b34700;background:rgba(255,120,0,.35)}
.matches{position:absolute;top:0;left:0}
@media print{.matches{display:none}}`;

/**
 * Marks matches in the text of the page without touching a node of it: with the Custom Highlight API, and where the
 * browser has none with rectangles drawn over the lines that are on the screen.
 */
export class MatchMarks {
  private ranges: readonly Range[] = [];
  private current: Range | undefined;
  private layer: HTMLElement | undefined;
  private frame = 0;

  /** @param overlay where rectangles are drawn: a root beside the text, positioned as its column */
  constructor(private readonly overlay: ParentNode & Node) {}

  mark(ranges: readonly Range[]): void {
    this.clear();
    this.ranges = ranges;
    if (highlights && Highlight) {
      const all = registered('gov-match', Highlight);
      for (const range of ranges) all.add(range);
      return;
    }
    if (!ranges.length) return;
    adoptSheet(this.overlay, overlayStyles);
    this.layer = document.createElement('div');
    this.layer.className = 'matches';
    this.layer.setAttribute('aria-hidden', 'true');
    this.overlay.append(this.layer);
    addEventListener('scroll', this.drawSoon, { capture: true, passive: true });
    addEventListener('resize', this.drawSoon);
    this.drawSoon();
  }

  /** Takes the reader there, through whatever is folded. */
  async show(range: Range): Promise<void> {
    reveal(range.startContainer);
    if (highlights && Highlight) {
      const currents = registered('gov-match-current', Highlight);
      if (this.current) currents.delete(this.current);
      currents.add(range);
    }
    this.current = range;
    // What stands between is laid out on the way, and may have another height than was thought.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (bringIntoView(range)) break;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    this.drawSoon();
  }

  clear(): void {
    cancelAnimationFrame(this.frame);
    for (const range of this.ranges) highlights?.get('gov-match')?.delete(range);
    if (this.current) highlights?.get('gov-match-current')?.delete(this.current);
    this.ranges = [];
    this.current = undefined;
    this.layer?.remove();
    this.layer = undefined;
    removeEventListener('scroll', this.drawSoon, { capture: true });
    removeEventListener('resize', this.drawSoon);
  }

  private readonly drawSoon = (): void => {
    if (!this.layer) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  };

  /** The ranges are in the order of the text: those on the screen are found by halving. */
  private draw(): void {
    const { layer, ranges, current } = this;
    if (!layer) return;
    const origin = layer.getBoundingClientRect();
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle] as Range).getBoundingClientRect().bottom < 0) low = middle + 1;
      else high = middle;
    }
    const boxes: HTMLElement[] = [];
    const add = (range: Range, name: string) => {
      for (const { left, top, width, height } of range.getClientRects()) {
        const box = document.createElement('div');
        box.className = name;
        Object.assign(box.style, {
          left: `${left - origin.left}px`,
          top: `${top - origin.top}px`,
          width: `${width}px`,
          height: `${height}px`,
        });
        boxes.push(box);
      }
    };
    for (const range of ranges.slice(low)) {
      if (range.getBoundingClientRect().top > innerHeight) break;
      add(range, 'match');
    }
    if (current) add(current, 'match current');
    layer.textContent = '';
    layer.append(...boxes);
  }
}

/** The stretch of a paragraph's text; undefined where the text is no longer that long. */
export function rangeIn(block: Block, start: number, end: number): Range | undefined {
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (const text of textsOf(block)) {
    if (!begun && start < at + text.length) {
      range.setStart(text, start - at);
      begun = true;
    }
    if (begun && end <= at + text.length) {
      range.setEnd(text, end - at);
      return range;
    }
    at += text.length;
  }
  return undefined;
}

/** Opens what hides a node: `<details>`, and parts folded so that find-in-page reaches them. */
export function reveal(node: Node): void {
  for (let at: Element | null = node.parentElement; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (!at.hasAttribute('hidden')) continue;
    // Whoever folded it listens for this, as for the browser's own search.
    at.dispatchEvent(new Event('beforematch', { bubbles: true }));
    if (at.getAttribute('hidden') === 'until-found') at.removeAttribute('hidden');
  }
}

/** @returns whether it was in view already */
function bringIntoView(range: Range): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  const isIn = top > innerHeight * 0.1 && bottom < innerHeight * 0.9;
  if (!isIn) scrollBy(0, top - innerHeight * 0.35);
  const frame = range.startContainer.parentElement?.closest('[data-gov-wide]');
  const box = frame?.getBoundingClientRect();
  if (frame && box && (left < box.left || right > box.right)) frame.scrollLeft += left - box.left - 40;
  return isIn;
}

function registered(name: string, Highlight: HighlightConstructor): Set<Range> {
  adoptSheet(document, highlightStyles);
  const known = highlights?.get(name) ?? new Highlight();
  highlights?.set(name, known);
  return known;
}
