import type { OpenedDocument, PagedView } from '../../formats/opened-document.js';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { pageBarWords } from './page-bar.messages.js';
import { button, icon } from './part-elements.js';

/** Lucide (ISC): chevron-left, chevron-right, zoom-out, zoom-in, rotate-cw, move-horizontal, file, download. */
const pictures = {
  previous: 'm15 18-6-6 6-6',
  next: 'm9 18 6-6-6-6',
  smaller: 'M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16M21 21l-4.35-4.35M8 11h6',
  larger: 'M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16M21 21l-4.35-4.35M11 8v6M8 11h6',
  rotate: 'M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8M21 3v5h-5',
  width: 'm18 8 4 4-4 4M2 12h20M6 8l-4 4 4 4',
  download: 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5M12 15V3',
  whole: 'M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7ZM14 2v4a2 2 0 0 0 2 2h4',
};

const styles = `
.pages{display:flex;flex-wrap:wrap;align-items:center;padding:0 0 4px .5rem}
.pages button,.pages .tool{padding:0}
.pages button[aria-pressed=true]{box-shadow:inset 0 -2px var(--_accent)}
.pages input{box-sizing:border-box;width:4em;min-height:var(--_target);border:1px solid var(--_line);border-radius:var(--_radius);
background:var(--_paper);color:inherit;font:inherit;text-align:center}
.pages span{margin:0 8px;font-variant-numeric:tabular-nums;white-space:nowrap}
.pages div{display:flex;align-items:center}
.bar.paged,.bar.paged .controls{height:auto}.bar.paged .drawer{top:3.5rem}.bar .pages{padding:0;justify-content:space-between}
/* In a narrow column the bar is two or three lines high, of large text four: the document begins below it. */
.bar.paged~slot::slotted(div){margin-top:max(5.75rem,var(--_lines,0px))}
@media (min-width:32rem){.bar.paged~slot::slotted(div){margin-top:max(3rem,var(--_lines,0px))}}
@media (forced-colors:active){.pages button[aria-pressed=true]{outline:2px solid}}`;

/** How much one step makes larger. */
const step = 1.2;

/** The tools of opened files: saving them; where they have pages, number, next and previous, zoom, the two fits, rotation. */
export class PageBar {
  private readonly number = newElement('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off' });
  private readonly total = newElement('span');
  private readonly percent = newElement('span', { role: 'status' });
  private readonly bar = newElement('div', { class: 'pages', role: 'group' });
  private fits: [fit: 'width' | 'page', button: HTMLButtonElement][] = [];
  private readonly sizeWatcher = new ResizeObserver(() => this.makeRoom());
  private view: PagedView | undefined;
  private file: string | undefined;
  private language: Language | undefined;

  constructor(private readonly place: HTMLElement) {
    this.number.addEventListener('change', () => this.go());
    this.number.addEventListener('focus', () => this.number.select());
  }

  /** Shows what is in force now; an article has no bar. */
  show(document: OpenedDocument | undefined, language: Language): void {
    this.view = document?.pages;
    const { view, number, total, percent, bar } = this;
    const file = document?.file;
    if (!file) return bar.remove();
    if (language !== this.language || file !== this.file || !bar.isConnected)
      this.build(language, file, view);
    if (!view) return;
    const words = pageBarWords[language];
    if (number !== (number.getRootNode() as ShadowRoot).activeElement) number.value = String(view.current);
    number.setAttribute('aria-label', words.page(view.count));
    total.textContent = words.of(view.count);
    const scale = words.scale(Math.round(view.scale * 100));
    if (percent.textContent !== scale) percent.textContent = scale;
    for (const [fit, made] of this.fits) made.setAttribute('aria-pressed', String(view.zoom === fit));
  }

  private build(language: Language, file: string, view: PagedView | undefined): void {
    this.language = language;
    this.file = file;
    const words = pageBarWords[language];
    const { bar, place } = this;
    const act = (name: keyof typeof pictures, deed: (view: PagedView) => void) =>
      button(words[name] as string, () => this.view && deed(this.view), pictures[name]);
    const width = act('width', (shown) => shown.setZoom('width'));
    const whole = act('whole', (shown) => shown.setZoom('page'));
    this.fits = [
      ['width', width],
      ['page', whole],
    ];
    bar.textContent = '';
    bar.setAttribute('aria-label', words.bar);
    const download = newElement(
      'a',
      { class: 'tool', href: file, download: '', 'aria-label': words.download, title: words.download },
      icon(pictures.download),
    );
    adoptSheet(place.getRootNode(), styles);
    place.append(bar);
    this.sizeWatcher.observe(bar);
    if (!view) return bar.append(newElement('div', {}, download));
    bar.append(
      newElement(
        'div',
        {},
        act('previous', (shown) => shown.goToPage(shown.current - 1)),
        this.number,
        this.total,
        act('next', (shown) => shown.goToPage(shown.current + 1)),
      ),
      newElement(
        'div',
        {},
        act('smaller', (shown) => shown.setZoom(shown.scale / step)),
        this.percent,
        act('larger', (shown) => shown.setZoom(shown.scale * step)),
      ),
      newElement(
        'div',
        {},
        width,
        whole,
        ...(view.rotate ? [act('rotate', (shown) => shown.rotate?.())] : []),
        download,
      ),
    );
  }

  private makeRoom(): void {
    const slot = (this.place.getRootNode() as ShadowRoot).querySelector('slot');
    slot?.style.setProperty('--_lines', `${this.bar.clientHeight}px`);
  }

  /** What is no number leaves the page where it is. */
  private go(): void {
    const page = Number(this.number.value.normalize('NFKC').trim());
    if (Number.isInteger(page) && page > 0) this.view?.goToPage(page);
    // The field keeps the focus, in which nothing is changed under the reader's hands but by their own Enter.
    this.number.value = String(this.view?.current ?? 1);
  }
}
