/** What the tools of the row do. Loads when the page has come to rest, or when the first tool is used. */
import { copyText } from '../../foundation/copy-text.js';
import type { Language } from '../../foundation/language.js';
import { thisPageAddress } from '../../foundation/share-address.js';
import { Fold, partsToFold } from './fold.js';
import type { GovPageTools } from './gov-page-tools.js';
import { leavePage } from './leave-page.js';
import { pageWorkWords } from './page-work.messages.js';
import type { Panel, ToolHost } from './panel.js';
import { loadTool, type LazyTool } from './parts.js';
import { prepareForPrint, printPage } from './print-page.js';
import { contentOf, named, type Tool } from './tools.js';
import { goToTop } from './top.js';

/** What the element's row does for its tools. */
export interface Row {
  language(): Language;
  /** Says a sentence under the row, also to those who do not see the page. */
  say(sentence: string): void;
  /** What the row shows is no longer true. */
  changed(): void;
}

/** A part that is there sooner needs no word about its loading, in milliseconds. */
const unnoticed = 200;

export class PageWork {
  private readonly panels = new Map<Tool, Panel>();
  /** The tools in use, and how to end them. */
  private readonly ends = new Map<Tool, () => void>();
  private fold: Fold | undefined;
  private restorePage: (() => void) | undefined;
  private readonly gone = new AbortController();

  constructor(
    private readonly element: GovPageTools,
    private readonly row: Row,
  ) {
    window.addEventListener('beforeprint', this.beforePrint);
    window.addEventListener('afterprint', this.afterPrint);
  }

  /** The row leaves the page: whatever a tool did to the page is taken back. */
  end(): void {
    window.removeEventListener('beforeprint', this.beforePrint);
    window.removeEventListener('afterprint', this.afterPrint);
    this.afterPrint();
    this.gone.abort();
    this.ends.forEach((end) => end());
    this.fold?.open();
  }

  panel(tool: Tool): Panel | undefined {
    return this.panels.get(tool);
  }

  get folded(): boolean {
    return this.fold !== undefined;
  }

  /** The page's address for a reader of paper, once: by the first row, unless a code prints it. */
  get addressLine(): string {
    const first = document.querySelector(this.element.localName) === this.element;
    const code = document.querySelector('gov-qr-share[printed]');
    return first && !code && this.address ? this.words.address + this.address : '';
  }

  /** Called when the row is drawn: ties the button to what it folds, which an `id` cannot name across shadow roots. */
  drawn(): void {
    const button = this.find('#collapse');
    if (button && 'ariaControlsElements' in button) button.ariaControlsElements = this.foldable();
  }

  use(tool: Tool): void {
    if (tool === 'print') void this.print();
    else if (tool === 'copy-link') void this.copyLink();
    else if (tool === 'collapse') this.toggleFold();
    else if (tool === 'top') goToTop();
    else if (tool === 'close') void this.leave();
    else if (this.ends.has(tool)) this.close(tool);
    else void this.begin(tool);
  }

  /** Ends a tool as its reader asks. */
  close(tool: Tool): void {
    this.ends.get(tool)?.();
  }

  private get words(): (typeof pageWorkWords)['zh-Hans'] {
    return pageWorkWords[this.row.language()];
  }

  private get address(): string | undefined {
    const { address, keepParameters, dropParameters, keepFragment } = this.element;
    return thisPageAddress(address, {
      keep: names(keepParameters),
      drop: names(dropParameters),
      keepFragment,
    });
  }

  private find(selector: string): HTMLElement | null | undefined {
    return this.element.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  private emit(name: string, detail: object): void {
    this.element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  private async print(): Promise<void> {
    const able = typeof window.print === 'function';
    this.row.say(able ? this.words.preparing : this.words.noPrint);
    if (!able) return;
    await printPage((waitUntil) => this.emit('gov-page-printing', { waitUntil }));
    this.row.say('');
  }

  private readonly beforePrint = (): void => {
    if (this.restorePage) return;
    this.fold?.open();
    this.restorePage = prepareForPrint(contentOf(this.element), this.element);
  };

  private readonly afterPrint = (): void => {
    if (!this.restorePage) return;
    this.restorePage();
    this.restorePage = undefined;
    this.fold?.close();
  };

  private async copyLink(): Promise<void> {
    const { address, words } = this;
    if (!address) {
      this.row.say(words.noAddress);
    } else if (await this.copy(address)) {
      this.forget('copy-link');
      this.row.say(words.linkCopied(address));
      this.emit('gov-link-copied', { address });
    } else {
      const close = () => this.forget('copy-link');
      this.ends.set('copy-link', close);
      this.show('copy-link', {
        label: words.address,
        texts: [
          { label: words.address, text: address, copyWord: words.copy, copy: () => this.copy(address) },
        ],
        actions: [{ label: words.close, act: close }],
      });
    }
  }

  private async copy(text: string): Promise<boolean> {
    const copied = await copyText(text);
    this.row.say(copied ? this.words.copied : this.words.notCopied);
    return copied;
  }

  private foldable(): HTMLElement[] {
    const { element } = this;
    const part = named(element, element.collapses) ?? contentOf(element);
    return [...(this.fold?.parts ?? partsToFold(part, element))];
  }

  private toggleFold(): void {
    if (this.fold) {
      this.fold.open();
      this.foldChanged(undefined);
      return;
    }
    const fold = new Fold(this.foldable(), () => this.foldChanged(undefined));
    fold.close();
    this.foldChanged(fold);
    this.row.say(this.words.collapsed);
    this.element.scrollIntoView({ block: 'nearest' });
  }

  private foldChanged(fold: Fold | undefined): void {
    this.fold = fold;
    this.row.say('');
    this.row.changed();
    this.emit('gov-content-collapsed', { collapsed: this.folded });
  }

  private async leave(): Promise<void> {
    if (!(await leavePage(this.element.backHref, this.gone.signal))) this.row.say(this.words.stays);
  }

  /** Loads a tool and begins it; meanwhile the reader sees that it loads, and may cancel. */
  private async begin(tool: LazyTool): Promise<void> {
    const content = contentOf(this.element);
    const cancel = () => this.forget(tool);
    this.ends.set(tool, cancel);
    const notice = setTimeout(() => this.show(tool, this.waiting(cancel)), unnoticed);
    try {
      const run = await loadTool(tool, content);
      if (this.ends.get(tool) !== cancel) return;
      this.show(tool, undefined);
      const end = run(this.hostOf(tool, content));
      // It may have ended already: a page without text is read out at once.
      if (this.ends.has(tool)) this.ends.set(tool, end);
    } catch {
      this.forget(tool);
      this.row.say(this.words.failed);
    } finally {
      clearTimeout(notice);
    }
  }

  private waiting(cancel: () => void): Panel {
    const { loading, cancel: label } = this.words;
    return { label: loading, note: loading, progress: null, actions: [{ label, act: cancel }] };
  }

  private hostOf(tool: Tool, content: HTMLElement): ToolHost {
    return {
      content,
      address: this.address,
      language: this.row.language(),
      show: (panel) => this.show(tool, panel),
      say: (sentence) => this.row.say(sentence),
      copy: (text) => this.copy(text),
      emit: (name, detail) => this.emit(name, detail),
      ended: () => this.forget(tool),
    };
  }

  private show(tool: Tool, panel: Panel | undefined): void {
    const focused = this.element.shadowRoot?.activeElement;
    if (panel) this.panels.set(tool, panel);
    else this.panels.delete(tool);
    // Who closed a panel from within goes on at its tool.
    if (!panel && focused?.closest(`#panel-${tool}`)) this.find(`#${tool}`)?.focus();
    this.row.changed();
  }

  private forget(tool: Tool): void {
    this.ends.delete(tool);
    this.show(tool, undefined);
  }
}

function names(list: string | null): string[] {
  return (list ?? '').split(/\s+/).filter(Boolean);
}
