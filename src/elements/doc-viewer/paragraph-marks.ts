import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { copyText } from '../../foundation/copy-text.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { addressOf } from './go-to-place.js';
import { paragraphMarkWords } from './paragraph-marks.messages.js';
import type { Paragraph } from './paragraphs.js';
import { button, icon } from './part-elements.js';

/** What the marks need of the viewer and its article. */
export interface MarkHost {
  host: HTMLElement;
  /** The paragraphs as they are now; the same array as long as the text is the same. */
  paragraphs(): readonly Paragraph[];
  /** What is read for a citation, and the title where it names none. */
  source(): { root: ParentNode; title: string };
  language(): Language;
  copied(address: string): void;
}

const styles = `
.marker{position:absolute;z-index:1;display:flex;align-items:center}
.marker>button:first-child{padding:0;opacity:.7}
.marker>button:first-child:hover,.marker>button:first-child:focus,.marker.open>button:first-child{opacity:1}
.marker.away:not(:focus-within){clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden}
.marker div{display:flex;flex-wrap:wrap;align-items:center;position:absolute;top:0;left:100%;width:-moz-max-content;width:max-content;max-width:17rem;
border:1px solid var(--_line);border-radius:var(--_radius);background:var(--_paper);box-shadow:0 4px 12px -4px rgba(0,0,0,.25)}
.marker.inside div{left:auto;right:0;top:100%}
.marker p{flex:1 0 100%;margin:0;padding:0 12px}.marker p:not(:empty){padding:8px 12px}.marker p span{display:block;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}
.marker [hidden]{display:none}
@media print{.marker{display:none}}`;

/** Lucide (ISC): link. */
const picture =
  'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71';
/** Pixels of a mark. */
const size = 44;

/**
 * The mark beside a paragraph: its permanent link and its citation. There is one, which goes to the paragraph under the
 * pointer or, by keyboard, from paragraph to paragraph; it stands outside the text and never becomes part of it.
 */
export class ParagraphMarks {
  private readonly handle = newElement('button', { type: 'button', 'aria-expanded': 'false' }, icon(picture));
  private readonly panel = newElement('div', { role: 'group', hidden: true });
  private readonly status = newElement('p', { role: 'status' });
  /** A screen reader does not say by itself that the button with the focus has another name. */
  private readonly heard = newElement('span', { role: 'status', class: 'visually-hidden' });
  private readonly marker = newElement('div', { class: 'marker away' }, this.handle, this.panel, this.heard);
  private current: Paragraph | undefined;
  private known: readonly Paragraph[] = [];
  private byElement = new Map<Element, Paragraph[]>();

  constructor(private readonly options: MarkHost) {
    const { host } = options;
    const root = host.shadowRoot as ShadowRoot;
    adoptSheet(root, styles);
    // Before the text, so that the keyboard meets it on the way there.
    root.insertBefore(this.marker, root.querySelector('slot'));
    this.handle.addEventListener('click', () => this.toggle(!!this.panel.hidden));
    this.handle.addEventListener('focus', () => this.current ?? this.moveTo(this.firstInView()));
    this.marker.addEventListener('keydown', this.actByKey);
    this.marker.addEventListener('focusout', this.closeWhenLeft);
    host.addEventListener('pointerover', this.follow, { passive: true });
    host.addEventListener('pointerdown', this.follow, { passive: true });
    host.addEventListener('pointerleave', this.hide, { passive: true });
    addEventListener('resize', this.hide);
    this.label();
  }

  close(): void {
    const { host } = this.options;
    this.marker.remove();
    host.removeEventListener('pointerover', this.follow);
    host.removeEventListener('pointerdown', this.follow);
    host.removeEventListener('pointerleave', this.hide);
    removeEventListener('resize', this.hide);
  }

  private readonly follow = (event: PointerEvent): void => {
    // A finger that scrolls wants no mark; one that touches a paragraph does.
    if (event.type === 'pointerover' && event.pointerType === 'touch') return;
    if (
      !(event.target instanceof Element) ||
      !this.panel.hidden ||
      event.composedPath().includes(this.marker)
    )
      return;
    const paragraph = this.paragraphAt(event.target, event.clientY);
    if (paragraph && paragraph !== this.current) this.moveTo(paragraph);
  };

  private readonly hide = (): void => {
    if (!this.panel.hidden || this.marker.matches(':focus-within')) return;
    this.current = undefined;
    this.marker.classList.add('away');
  };

  private paragraphAt(target: Element, y: number): Paragraph | undefined {
    this.readParagraphs();
    for (let at: Element | null = target; at && at !== this.options.host; at = at.parentElement) {
      const inside = this.byElement.get(at);
      if (!inside) continue;
      if (inside.length === 1) return inside[0];
      return inside.find((paragraph) => boxOf(paragraph).bottom >= y) ?? inside[inside.length - 1];
    }
    return undefined;
  }

  private readParagraphs(): void {
    const now = this.options.paragraphs();
    if (now === this.known) return;
    this.known = now;
    this.byElement = new Map();
    for (const paragraph of now) {
      const { element } = paragraph.block;
      this.byElement.set(element, [...(this.byElement.get(element) ?? []), paragraph]);
    }
  }

  private firstInView(): Paragraph | undefined {
    this.readParagraphs();
    return this.known.find((paragraph) => boxOf(paragraph).bottom > 0) ?? this.known[0];
  }

  private moveTo(paragraph: Paragraph | undefined): void {
    if (!paragraph) return;
    this.current = paragraph;
    const box = boxOf(paragraph);
    const frame = this.options.host.getBoundingClientRect();
    // In the page's own margin where there is one, else below the paragraph's end.
    const outside = frame.left >= size;
    this.marker.classList.remove('away');
    this.marker.classList.toggle('inside', !outside);
    const left = outside
      ? box.left - frame.left - size
      : Math.min(box.right, frame.right) - frame.left - size;
    const top = (outside ? box.top : box.bottom) - frame.top;
    Object.assign(this.marker.style, { left: `${Math.max(left, outside ? -size : 0)}px`, top: `${top}px` });
    this.label();
  }

  private label(): void {
    const words = paragraphMarkWords[this.options.language()];
    this.handle.setAttribute('aria-label', this.current ? words.label(this.start) : words.noneYet);
    this.heard.textContent = '';
  }

  /** How the current paragraph begins. */
  private get start(): string {
    return (this.current?.block.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 20);
  }

  private toggle(open: boolean): void {
    const words = paragraphMarkWords[this.options.language()];
    this.panel.hidden = !open;
    this.marker.classList.toggle('open', open);
    this.handle.setAttribute('aria-expanded', String(open));
    this.status.textContent = '';
    if (!open) return;
    this.panel.textContent = '';
    this.panel.append(
      button(words.link, () => void this.copy(this.address(), words.copiedLink)),
      button(words.citation, () => void this.copyCitation()),
      this.status,
    );
    this.panel.querySelector('button')?.focus();
  }

  private address(): string {
    return addressOf(this.current?.id ?? '', true);
  }

  private async copyCitation(): Promise<void> {
    const paragraph = this.current;
    if (!paragraph) return;
    const { citeParagraph } = await import('./cite-paragraph.js');
    const { root, title } = this.options.source();
    const attached = paragraph.path[0];
    const citation = citeParagraph(
      root,
      title,
      paragraph,
      attached?.kind === 'title' ? attached.text : undefined,
    );
    await this.copy(citation, paragraphMarkWords[this.options.language()].copiedCitation);
  }

  private async copy(text: string, done: string): Promise<void> {
    const copied = await copyText(text);
    const words = paragraphMarkWords[this.options.language()];
    this.status.textContent = copied ? done : words.failed;
    if (!copied) this.status.append(newElement('span', {}, text));
    else if (text === this.address()) this.options.copied(text);
  }

  private readonly actByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.panel.hidden) {
      this.toggle(false);
      this.handle.focus();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || !this.panel.hidden) return;
    event.preventDefault();
    const at = this.current ? this.known.indexOf(this.current) : -1;
    const next = this.known[at + by];
    if (!next) return;
    next.block.element.scrollIntoView({ block: 'nearest' });
    this.moveTo(next);
    this.heard.textContent = this.start;
  };

  private readonly closeWhenLeft = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.marker.contains(event.relatedTarget)) return;
    if (!this.panel.hidden) this.toggle(false);
  };
}

function boxOf({ block: { element, nodes } }: Paragraph): DOMRect {
  if (!nodes) return element.getBoundingClientRect();
  const range = document.createRange();
  range.setStartBefore(nodes[0] as Node);
  range.setEndAfter(nodes[nodes.length - 1] as Node);
  return range.getBoundingClientRect();
}
