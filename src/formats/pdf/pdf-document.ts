import type { PDFPageProxy } from 'pdfjs-dist';
import { MatchHighlights } from '../match-highlights.js';
import type { OpenedDocument, OpenOptions, TextMatch, TextPiece } from '../opened-document.js';
import type { OpenedPdf } from './pdf-engine.js';
import { fileOutline, recognisedOutline, type PdfHeading } from './pdf-outline.js';
import type { DrawnPage } from './pdf-page.js';
import { PdfPages } from './pdf-pages.js';
import { linesOf, placesOf, readableText, readRuns, searchedText, type PdfRun } from './pdf-text.js';
import { pdfWords } from './pdf.messages.js';

/** A longer file is searched when the reader asks, but not read through for an outline that nobody asked for. */
const MOST_PAGES_READ = 500;
/** Where the file brings its outline, so many pages, from all over the file, tell whether it has text at all. */
const PAGES_TRIED = 20;

export class PdfDocument implements OpenedDocument {
  readonly kind = 'pdf';
  outline: readonly PdfHeading[] = [];
  outlineRecognised = false;
  current: PdfHeading | undefined;
  notice: string | undefined;
  readonly pages: PdfPages;
  readonly file: string;
  private readonly runs = new Map<number, PdfRun[]>();
  private readonly marks = new MatchHighlights('gov-pdf-match');
  private readonly currentMark = new MatchHighlights('gov-pdf-match-current');
  private matches = new Map<number, TextMatch[]>();
  private shownMatch: TextMatch | undefined;
  private closed = false;
  private told = '';

  constructor(
    address: string,
    private readonly opened: OpenedPdf,
    first: PDFPageProxy,
    private readonly options: OpenOptions,
  ) {
    this.file = address;
    const words = pdfWords[options.language];
    this.pages = new PdfPages(
      {
        engine: opened.engine,
        file: opened.file,
        place: options.place,
        linkWords: words.link,
        nameOf: words.page,
        brokenWords: words.broken,
        paperWords: words.onPaper(address),
        changed: () => this.follow(),
        textDrawn: (page) => this.markPage(page),
      },
      first,
    );
    options.place.addEventListener('copy', this.copyReadable);
    void this.learn();
  }

  goTo(node: PdfHeading): void {
    this.pages.goToPlace(node.page, node.y);
  }

  async *texts(signal: AbortSignal): AsyncIterable<TextPiece> {
    for (let page = 1; page <= this.pages.count && !signal.aborted && !this.closed; page += 1) {
      yield { text: searchedText(await this.runsOf(page)), page };
    }
  }

  /** The pieces of {@link texts} are the pages. */
  markMatches(matches: readonly TextMatch[]): void {
    this.clearMatches();
    for (const match of matches) {
      const ofPage = this.matches.get(match.piece + 1);
      if (ofPage) ofPage.push(match);
      else this.matches.set(match.piece + 1, [match]);
    }
    for (const page of this.matches.keys()) this.markPage(this.pages.drawnPage(page));
  }

  async showMatch(match: TextMatch): Promise<void> {
    this.shownMatch = match;
    const number = match.piece + 1;
    const runs = await this.runsOf(number);
    if (this.closed || this.shownMatch !== match) return;
    const place = placesOf(runs, match.start, match.end);
    const y = place && runs[place.start.run]?.y;
    // The find bar keeps the focus: the reader goes on from match to match.
    this.pages.goToPlace(number, y === undefined ? undefined : y + 120, false);
    this.markPage(this.pages.drawnPage(number));
  }

  clearMatches(): void {
    this.marks.clear();
    this.currentMark.clear();
    this.matches.clear();
    this.shownMatch = undefined;
  }

  /** The browser prints the file itself, all its pages and as sharp as they are. */
  print(): void {
    window.open(this.file, '_blank', 'noopener');
    this.notice = pdfWords[this.options.language].printing;
    this.options.changed();
  }

  close(): void {
    this.closed = true;
    this.clearMatches();
    this.options.place.removeEventListener('copy', this.copyReadable);
    this.pages.close();
    this.opened.close();
    this.runs.clear();
  }

  /** The outline, and whether there is text at all: both after the first page, for which the reader waits alone. */
  private async learn(): Promise<void> {
    const { file } = this.opened;
    const words = pdfWords[this.options.language];
    await this.pages.begun;
    try {
      const made = await fileOutline(file);
      if (made.length) this.tell(made, false);
      const { count } = this.pages;
      const most = Math.min(count, made.length ? PAGES_TRIED : MOST_PAGES_READ);
      const step = made.length ? count / most : 1;
      const lines: { text: string; y: number }[][] = [];
      for (let read = 0; read < most && !this.closed; read += 1) {
        lines.push(linesOf(await this.runsOf(1 + Math.floor(read * step))));
        // Now and then, so that drawing and scrolling come first.
        if (read % 10 === 9) await new Promise((resolve) => setTimeout(resolve));
      }
      if (this.closed) return;
      const empty = lines.filter((page) => page.length === 0).length;
      if (empty === lines.length) this.notice = words.scanned;
      else if (empty > lines.length / 2) this.notice = words.partlyScanned;
      if (!made.length) this.tell(recognisedOutline(lines), true);
      else if (this.notice) this.options.changed();
    } catch {
      // A file that is broken further down: its first pages are shown, without an outline.
    }
  }

  private tell(outline: PdfHeading[], recognised: boolean): void {
    this.outline = outline;
    this.outlineRecognised = recognised;
    this.pages.markPlaces(outline);
    this.told = '';
    this.follow();
  }

  /** After every scroll; the shell is told only what is another. */
  private follow(): void {
    // While the pages are being made they have no place yet.
    if (!this.pages || this.closed) return;
    const { page, y } = this.pages.place;
    const passed = this.outline.filter(
      (node) => node.page < page || (node.page === page && (node.y ?? Infinity) >= y),
    );
    this.current = passed[passed.length - 1];
    const { current, scale, zoom, rotation } = this.pages;
    const state = [current, scale, zoom, rotation, this.current?.id, this.outline.length, this.notice].join(
      ' ',
    );
    if (state === this.told) return;
    this.told = state;
    this.options.changed();
  }

  private async runsOf(number: number): Promise<PdfRun[]> {
    const known = this.runs.get(number);
    if (known) return known;
    try {
      const page = await this.opened.file.getPage(number);
      const runs = await readRuns(page);
      this.runs.set(number, runs);
      if (!this.pages.drawnPage(number)) page.cleanup();
      return runs;
    } catch {
      return [];
    }
  }

  private markPage(page: DrawnPage | undefined): void {
    const runs = page && this.runs.get(page.number);
    if (!page || !runs || !page.spans.length) return;
    const ranges: Range[] = [];
    for (const match of this.matches.get(page.number) ?? []) {
      const range = rangeIn(page.spans, runs, match);
      if (!range) continue;
      if (same(match, this.shownMatch)) {
        this.currentMark.clear();
        this.currentMark.add([range]);
      } else ranges.push(range);
    }
    this.marks.add(ranges);
  }

  private readonly copyReadable = (event: ClipboardEvent): void => {
    const selected = getSelection()?.toString();
    if (!selected || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', readableText(selected));
    event.preventDefault();
  };
}

function same(a: TextMatch, b: TextMatch | undefined): boolean {
  return !!b && a.piece === b.piece && a.start === b.start && a.end === b.end;
}

function rangeIn(spans: HTMLElement[], runs: PdfRun[], match: TextMatch): Range | undefined {
  const place = placesOf(runs, match.start, match.end);
  const start = place && spans[place.start.run]?.firstChild;
  const end = place && spans[place.end.run]?.firstChild;
  if (!start || !end) return undefined;
  const range = document.createRange();
  try {
    range.setStart(start, place.start.offset);
    range.setEnd(end, place.end.offset);
    return range;
  } catch {
    return undefined;
  }
}
