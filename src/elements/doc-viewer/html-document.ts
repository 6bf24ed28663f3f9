import type { OpenedDocument, TextMatch, TextPiece } from '../../formats/opened-document.js';
import type { Language } from '../../foundation/language.js';
import { Anchors } from './anchors.js';
import { PlaceFollower } from './follow-place.js';
import { arrive, goToPlace } from './go-to-place.js';
import { MatchMarks, rangeIn } from './match-marks.js';
import { readOutline, type OutlineItem } from './outline.js';
import { readBlocks, type Block } from './read-blocks.js';
import type { Tables } from './tables.js';

/** What the shell tells its article. */
export interface ArticleOptions {
  /** Where what is drawn over the text stands, outside the text itself. */
  overlay: ParentNode & Node;
  /** The outline or the current place is another. */
  changed(): void;
  /** The language of the names that wide tables get. */
  language(): Language;
}

/**
 * An article of the page, shown where it stands. What it adds to the text are marks only (ids, attributes, empty
 * elements before headings in mid-line); `close` takes all of them away.
 */
export class HtmlDocument implements OpenedDocument {
  readonly kind = 'html';
  readonly outlineRecognised = true;
  outline: readonly OutlineItem[] = [];
  current: OutlineItem | undefined;
  /** The elements that the outline's links lead to, in the same order. */
  private places: Element[] = [];
  private printed: string | undefined;
  private arrived = false;
  private tables: Tables | undefined;
  private text: Element | undefined;
  private pieces: Block[] = [];
  private readonly anchors = new Anchors();
  private readonly marks: MatchMarks;
  private readonly follower = new PlaceFollower((index) => this.reach(this.outline[index]));

  constructor(private readonly options: ArticleOptions) {
    this.marks = new MatchMarks(options.overlay);
  }

  /** Reads the text, or reads it again after it changed. */
  read(text: Element): void {
    this.text = text;
    void this.watchTables();
    const outline = readOutline(readBlocks(text));
    const printed = outline.map((item) => `${item.id} ${item.text}`).join('\n');
    // A framework may have drawn the same text anew: then the places are gone.
    const isSame = outline.every(({ block }, index) => block.element.contains(this.places[index] ?? null));
    if (printed === this.printed && isSame) return;
    this.printed = printed;
    this.outline = outline;
    this.places = this.anchors.place(outline, text.getRootNode() as Document | ShadowRoot);
    this.follower.follow(this.places);
    this.current = undefined;
    this.options.changed();
    // Once: later changes of the text must not take the reader back.
    const index = this.arrived ? -1 : arrive(this.places);
    this.arrived ||= index >= 0;
    if (index >= 0) this.follower.jump(index);
  }

  goTo(node: OutlineItem): void {
    const index = this.outline.indexOf(node);
    const place = this.places[index];
    if (!place) return;
    this.follower.jump(index);
    goToPlace(place);
  }

  async *texts(): AsyncIterable<TextPiece> {
    this.pieces = this.text ? readBlocks(this.text, true) : [];
    yield* this.pieces;
  }

  markMatches(matches: readonly TextMatch[]): void {
    this.marks.mark(matches.flatMap((match) => this.rangeOf(match) ?? []));
  }

  async showMatch(match: TextMatch): Promise<void> {
    const range = this.rangeOf(match);
    if (range) await this.marks.show(range);
  }

  clearMatches(): void {
    this.marks.clear();
    this.pieces = [];
  }

  close(): void {
    this.marks.clear();
    this.follower.stop();
    this.tables?.stop();
    this.text = undefined;
    this.anchors.clear();
    this.outline = [];
    this.places = [];
    this.pieces = [];
    this.printed = undefined;
    this.current = undefined;
  }

  private rangeOf({ piece, start, end }: TextMatch): Range | undefined {
    const block = this.pieces[piece];
    return block && rangeIn(block, start, end);
  }

  private reach(item: OutlineItem | undefined): void {
    if (item === this.current) return;
    this.current = item;
    this.options.changed();
  }

  /** What makes wide tables usable loads only where there is a table. */
  private async watchTables(): Promise<void> {
    const { text } = this;
    if (!this.tables && !text?.querySelector('table')) return;
    try {
      const part = await import('./tables.js');
      if (text !== this.text || !text) return;
      this.tables ??= new part.Tables(this.options.language);
      this.tables.watch(text);
    } catch {
      // Without it the tables are as their author made them.
    }
  }
}
