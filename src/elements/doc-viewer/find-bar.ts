import type { OpenedDocument, TextMatch } from '../../formats/opened-document.js';
import type { Language } from '../../foundation/language.js';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { newElement } from '../../foundation/new-element.js';
import { findBarWords } from './find-bar.messages.js';
import { mostMatches, TextSearch } from './find-text.js';
import { button } from './part-elements.js';

/** What the bar needs of the viewer. */
export interface FindHost {
  host: HTMLElement;
  /** What is searched, of whatever kind. */
  document(): OpenedDocument | undefined;
  language(): Language;
}

/** Milliseconds after the last letter. */
const settling = 150;

/** Lucide (ISC): chevron-up, chevron-down, x. */
const pictures = { previous: 'm18 15-6-6-6 6', next: 'm6 9 6 6 6-6', close: 'M18 6 6 18M6 6l12 12' };

const styles = `
.find{display:flex;flex-wrap:wrap;align-items:center;padding:0 0 4px 1rem}
.find input{flex:1 1 7rem;min-width:0;min-height:var(--_target);padding:0 8px;border:1px solid var(--_line);
border-radius:var(--_radius);background:var(--_paper);color:inherit;font:inherit}
.find input:focus{outline:3px solid var(--gov-focus,var(--_accent));outline-offset:-1px}
.find button{padding:0}
.find [role=status]{min-width:4em;margin:0 8px;font-variant-numeric:tabular-nums;white-space:nowrap}
.rail .find input{flex-basis:100%}.rail .find p{margin-right:auto}.find input::-webkit-search-cancel-button{display:none}
.bar .find{position:absolute;top:100%;left:0;right:0;padding:4px 0 4px 8px;border-bottom:1px solid var(--_line);background:var(--_paper)}
.bar .find input{flex-basis:4rem}`;

/**
 * Find in the document, for every kind that can be shown: counts, goes on and back (Enter, Shift+Enter, F3), closes with
 * Escape. The browser's own search is left alone.
 */
export class FindBar {
  private readonly field = newElement('input', {
    type: 'search',
    enterkeyhint: 'search',
    autocomplete: 'off',
  });
  private readonly count = newElement('p', { role: 'status' });
  private readonly bar = newElement('div', { class: 'find', role: 'search' });
  private search: TextSearch | undefined;
  private searched: OpenedDocument | undefined;
  private matches: TextMatch[] = [];
  private index = -1;
  private request = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private opener: HTMLElement | undefined;
  private sought = '';

  constructor(
    private readonly place: HTMLElement,
    private readonly options: FindHost,
  ) {
    this.field.addEventListener('input', () => this.searchSoon());
    this.bar.addEventListener('keydown', this.actByKey);
  }

  open(): void {
    const words = findBarWords[this.options.language()];
    const { bar, field, count } = this;
    const root = this.place.getRootNode();
    adoptSheet(root, styles);
    field.setAttribute('aria-label', words.field);
    field.placeholder = words.field;
    bar.textContent = '';
    bar.append(
      field,
      count,
      button(words.previous, () => void this.step(-1), pictures.previous),
      button(words.next, () => void this.step(1), pictures.next),
      button(words.close, () => this.close(true), pictures.close),
    );
    if (!bar.isConnected) {
      this.opener = (root as ShadowRoot).activeElement as HTMLElement | undefined;
      document.addEventListener('keydown', this.actByF3);
      this.place.append(bar);
    }
    const selected = getSelection()?.toString().trim() ?? '';
    if (selected && selected.length <= 50 && !selected.includes('\n')) field.value = selected;
    field.focus();
    field.select();
    if (field.value) void this.start();
  }

  /** @param back whether the focus returns to where the bar was opened */
  close(back = false): void {
    clearTimeout(this.timer);
    this.request.abort();
    document.removeEventListener('keydown', this.actByF3);
    if (!this.bar.isConnected) return;
    this.bar.remove();
    this.forget();
    if (back) this.opener?.focus();
  }

  private searchSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), settling);
  }

  private async start(): Promise<void> {
    clearTimeout(this.timer);
    this.request.abort();
    const shown = this.options.document();
    const words = findBarWords[this.options.language()];
    const sought = this.field.value;
    this.forget();
    if (!shown || !sought.trim()) return;
    const request = new AbortController();
    this.request = request;
    if (this.searched !== shown || !this.search) this.search = new TextSearch(shown);
    this.searched = shown;
    this.sought = sought;
    const matches = await this.search.find(sought, request.signal, (found) =>
      this.tell(words.searching(found)),
    );
    if (request.signal.aborted) return;
    this.matches = matches;
    shown.markMatches(matches);
    if (matches.length) await this.step(1);
    else this.tell(words.none);
  }

  private async step(by: 1 | -1): Promise<void> {
    if (this.field.value !== this.sought) return this.start();
    const { length } = this.matches;
    if (!length) return;
    this.index = (this.index + by + length) % length;
    const match = this.matches[this.index];
    const words = findBarWords[this.options.language()];
    const all = length < mostMatches ? String(length) : words.most(length);
    this.tell(`${this.index + 1}/${all}`);
    if (match) await this.searched?.showMatch(match);
  }

  private forget(): void {
    this.searched?.clearMatches();
    this.matches = [];
    this.index = -1;
    this.sought = '';
    this.tell('');
  }

  private tell(text: string): void {
    this.count.textContent = text;
  }

  private readonly actByKey = (event: KeyboardEvent): void => {
    // Enter that ends the writing of a Chinese word is no command.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
    }
    if (event.key === 'Enter' && event.target === this.field) {
      event.preventDefault();
      void this.step(event.shiftKey ? -1 : 1);
    }
  };

  /** From the text too, as in the browser's own search. */
  private readonly actByF3 = (event: KeyboardEvent): void => {
    if (event.key !== 'F3') return;
    event.preventDefault();
    void this.step(event.shiftKey ? -1 : 1);
  };
}
