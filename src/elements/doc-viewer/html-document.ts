import type { OpenedDocument, TextMatch, TextPiece } from '../../formats/opened-document.js';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import type { Language } from '../../foundation/language.js';
import { Anchors } from './anchors.js';
import { PlaceFollower } from './follow-place.js';
import { arrive, decodeHash, goToPlace, showPlace } from './go-to-place.js';
import { MatchMarks, rangeIn } from './match-marks.js';
import { readOutline, type OutlineItem } from './outline.js';
import type { ParagraphMarks } from './paragraph-marks.js';
import { paragraphsOf, paragraphWithId, type Paragraph } from './paragraphs.js';
import { readBlocks, type Block } from './read-blocks.js';
import type { Tables, TableState } from './tables.js';
import type { ShownText } from './viewer-panels.js';

/** A heading in mid-line has an empty element for its place: what `:target` colours elsewhere is a sign here. */
const placeStyles = `@media screen{gov-doc-viewer span[data-gov-anchor]:target::before{content:'▶';color:#b34700;margin:0 .2em}}`;

/** What the shell tells its article. */
export interface ArticleOptions {
  host: HTMLElement;
  /** The outline or the current place is another. */
  changed(): void;
  language(): Language;
  /** The reader took an address away. */
  copied(address: string): void;
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
  private blocks: Block[] = [];
  private pieces: Block[] = [];
  private paragraphs: readonly Paragraph[] | undefined;
  private paragraphMarks: ParagraphMarks | undefined;
  private readonly anchors = new Anchors();
  private readonly marks: MatchMarks;
  private readonly follower = new PlaceFollower((index) => this.reach(this.outline[index]));

  constructor(private readonly options: ArticleOptions) {
    this.marks = new MatchMarks(options.host.shadowRoot ?? options.host);
    addEventListener('hashchange', this.arriveAtParagraph);
    for (const name of ['pointerover', 'focusin'] as const)
      options.host.addEventListener(name, this.getParagraphMarks, { passive: true, once: true });
  }

  /**
   * Reads the text, or reads it again after it changed.
   *
   * @returns whether its outline or its places are others than before
   */
  read(text: Element): boolean {
    this.text = text;
    adoptSheet(text.getRootNode(), placeStyles);
    void this.watchTables();
    this.blocks = readBlocks(text);
    this.paragraphs = undefined;
    const outline = readOutline(this.blocks);
    const printed = outline.map((item) => `${item.id} ${item.text}`).join('\n');
    // A framework may have drawn the same text anew: then the places are gone.
    const isSame = outline.every(({ block }, index) => block.element.contains(this.places[index] ?? null));
    if (printed === this.printed && isSame) return false;
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
    else if (!this.arrived) this.arriveAtParagraph();
    return true;
  }

  /** The text for the panels, where it names units or links to files. */
  textForPanels(): ShownText | undefined {
    const { text, blocks } = this;
    const names = /责任|責任|牵头|牽頭|主办|主辦|承办|配合|落实|负责|負責/;
    const isFile = /\.(pdf|docx?|xlsx?|pptx?|ofd|wps|et|rtf|zip|rar|7z|txt|csv|ceb)\b/i;
    const offers =
      text &&
      (blocks.some((block) => names.test(block.text)) ||
        [...text.querySelectorAll('table')].some((table) => names.test(table.textContent ?? '')) ||
        [...text.querySelectorAll('a[href]')].some((link) => isFile.test(link.getAttribute('href') ?? '')));
    if (!text || !offers) return undefined;
    return { text, paragraphs: this.allParagraphs(), go: (place) => showPlace(place) };
  }

  get tablesAs(): TableState {
    return this.tables?.state;
  }

  turnTables(): void {
    this.tables?.turn();
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
    removeEventListener('hashchange', this.arriveAtParagraph);
    for (const name of ['pointerover', 'focusin'] as const)
      this.options.host.removeEventListener(name, this.getParagraphMarks);
    this.paragraphMarks?.close();
    this.marks.clear();
    this.follower.stop();
    this.tables?.stop();
    this.text = undefined;
    this.anchors.clear();
    this.outline = [];
    this.places = [];
    this.blocks = [];
    this.pieces = [];
    this.paragraphs = undefined;
    this.printed = undefined;
    this.current = undefined;
  }

  private allParagraphs(): readonly Paragraph[] {
    return (this.paragraphs ??= paragraphsOf(this.blocks, this.outline));
  }

  /** A link to a paragraph that is no heading: the place gets its id only now. */
  private readonly arriveAtParagraph = (): void => {
    const id = decodeHash(location.hash);
    const { text } = this;
    if (!id.includes('~') || !text || document.getElementById(id)) return;
    const paragraph = paragraphWithId(id, this.allParagraphs());
    if (!paragraph) return;
    this.arrived = true;
    arrive([this.anchors.add(paragraph.block, id)]);
  };

  /** The mark beside the paragraphs loads when the reader first points at the text, or comes by keyboard. */
  private readonly getParagraphMarks = async (): Promise<void> => {
    try {
      const { ParagraphMarks } = await import('./paragraph-marks.js');
      if (!this.text || this.paragraphMarks) return;
      const { host, language, copied } = this.options;
      this.paragraphMarks = new ParagraphMarks({
        host,
        language,
        copied,
        paragraphs: () => this.allParagraphs(),
        source: () => this.citedSource(),
      });
    } catch {
      // The tools copy the address of the current heading all the same.
    }
  };

  /** A loaded document speaks for itself; an article of the page is described by the page around it. */
  private citedSource(): { root: ParentNode; title: string } {
    const text = this.text as Element;
    const isLoaded = text !== this.options.host;
    const title = text.querySelector('h1')?.textContent?.trim() || (isLoaded ? '' : document.title);
    return { root: isLoaded ? text : document.documentElement, title };
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
      this.tables ??= new part.Tables(this.options.language, this.options.changed);
      this.tables.watch(text);
    } catch {
      // Without it the tables are as their author made them.
    }
  }
}
