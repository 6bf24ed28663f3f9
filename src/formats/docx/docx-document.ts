import { recogniseOutline } from '../../official-document/outline.js';
import { MatchHighlights } from '../match-highlights.js';
import type { OpenedDocument, OutlineNode, TextMatch, TextPiece } from '../opened-document.js';

interface DocxHeading extends OutlineNode {
  readonly element: HTMLElement;
}

/** A DOCX drawn as a text in a shadow root, where its styles reach nothing else. */
export class DocxDocument implements OpenedDocument {
  readonly kind = 'docx';
  readonly outline: readonly DocxHeading[];
  readonly outlineRecognised: boolean;
  current: DocxHeading | undefined;
  private readonly blocks: HTMLElement[];
  private readonly marks = new MatchHighlights('gov-docx-match');
  private readonly currentMark = new MatchHighlights('gov-docx-match-current');
  private found: HTMLElement | undefined;
  private frame = 0;

  constructor(
    readonly file: string,
    private readonly host: HTMLElement,
    root: ShadowRoot,
    private readonly changed: () => void,
  ) {
    this.blocks = [...root.querySelectorAll<HTMLElement>('p,h1,h2,h3,h4,h5,h6')];
    const made = styledHeadings(this.blocks);
    const recognised = recognisedHeadings(this.blocks);
    // Of two outlines the one that tells more; titles are known by their style alone.
    this.outlineRecognised = recognised.length > made.filter(({ level }) => level > 0).length;
    this.outline = this.outlineRecognised
      ? inOrder([...made.filter(({ level }) => level === 0), ...recognised])
      : made;
    for (const { element, level } of this.outline) markHeading(element, level);
    addEventListener('scroll', this.followSoon, { passive: true, capture: true });
    root.addEventListener('click', this.followLink);
    this.followSoon();
  }

  goTo(node: DocxHeading): void {
    reach(node.element);
    node.element.focus({ preventScroll: true });
    this.followSoon();
  }

  async *texts(signal: AbortSignal): AsyncIterable<TextPiece> {
    for (const block of this.blocks) {
      if (signal.aborted) return;
      yield { text: block.textContent ?? '' };
    }
  }

  markMatches(matches: readonly TextMatch[]): void {
    this.clearMatches();
    this.marks.add(matches.flatMap((match) => this.rangeOf(match) ?? []));
  }

  async showMatch(match: TextMatch): Promise<void> {
    const block = this.blocks[match.piece];
    const range = this.rangeOf(match);
    if (!block || !range) return;
    this.currentMark.clear();
    this.currentMark.add([range]);
    this.found?.removeAttribute('data-found');
    this.found = block;
    // Where the words themselves cannot be marked, their paragraph is.
    if (!('highlights' in CSS)) block.setAttribute('data-found', '');
    const { top, bottom } = range.getBoundingClientRect();
    if (top < innerHeight * 0.15 || bottom > innerHeight * 0.85) scrollBy(0, top - innerHeight * 0.35);
  }

  clearMatches(): void {
    this.marks.clear();
    this.currentMark.clear();
    this.found?.removeAttribute('data-found');
    this.found = undefined;
  }

  close(): void {
    cancelAnimationFrame(this.frame);
    removeEventListener('scroll', this.followSoon, { capture: true });
    this.clearMatches();
    this.host.remove();
  }

  private readonly followSoon = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const passed = this.outline.filter(
        ({ element }) => element.getBoundingClientRect().top <= innerHeight * 0.3,
      );
      const current = passed[passed.length - 1];
      if (current === this.current) return;
      this.current = current;
      this.changed();
    });
  };

  /** The page's address knows nothing of places in here. */
  private readonly followLink = (event: Event): void => {
    const link = (event.target as Element).closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const target = id && (link.getRootNode() as ShadowRoot).getElementById(id);
    if (target) reach(target);
  };

  private rangeOf({ piece, start, end }: TextMatch): Range | undefined {
    const block = this.blocks[piece];
    if (!block) return undefined;
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node as Text;
      if (!begun && start < at + length) {
        range.setStart(node, start - at);
        begun = true;
      }
      if (begun && end <= at + length) {
        range.setEnd(node, end - at);
        return range;
      }
      at += length;
    }
    return undefined;
  }
}

/** Paragraphs that the author styled as title (level 0) or heading. */
function styledHeadings(blocks: HTMLElement[]): DocxHeading[] {
  return blocks.flatMap((element, index) => {
    const text = lineOf(element);
    const depth = /(?:^|\s)docx_heading-?(\d)\b/i.exec(element.className)?.[1];
    const isTitle = /(?:^|\s)docx_title\b/i.test(element.className);
    if (!text || (!depth && !isTitle)) return [];
    return [heading(element, text, depth ? Number(depth) : 0, `docx-${index + 1}`)];
  });
}

function recognisedHeadings(blocks: HTMLElement[]): DocxHeading[] {
  return recogniseOutline(blocks.map(lineOf)).flatMap(({ paragraph, text, level, id }) => {
    const element = blocks[paragraph];
    return element ? [heading(element, text, level, id)] : [];
  });
}

function heading(element: HTMLElement, text: string, level: number, id: string): DocxHeading {
  return { id, text, level, element };
}

function inOrder(headings: DocxHeading[]): DocxHeading[] {
  const follows = (a: Node, b: Node) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING;
  return headings.sort((a, b) => (a.element === b.element ? 0 : follows(a.element, b.element) ? 1 : -1));
}

/** A heading that goes on in its paragraph is a place, but no heading to a screen reader. */
function markHeading(element: HTMLElement, level: number): void {
  element.tabIndex = -1;
  element.setAttribute('data-place', '');
  if (lineOf(element).length > 80) return;
  element.setAttribute('role', 'heading');
  element.setAttribute('aria-level', String(Math.min(level + 2, 6)));
}

function lineOf(element: HTMLElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function reach(element: HTMLElement): void {
  scrollBy(0, element.getBoundingClientRect().top - Math.min(innerHeight * 0.15, 120));
}
