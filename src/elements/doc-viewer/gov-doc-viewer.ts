import { html, nothing, type TemplateResult } from 'lit';
import type { OpenedDocument, OutlineNode } from '../../formats/opened-document.js';
import { controls } from '../../foundation/controls.styles.js';
import { copyText } from '../../foundation/copy-text.js';
import { GovElement } from '../../foundation/gov-element.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { theme } from '../../foundation/theme.styles.js';
import { controlsView } from './controls.view.js';
import { docViewerLightStyles } from './doc-viewer.light.styles.js';
import { docViewerWords, type DocViewerWords } from './doc-viewer.messages.js';
import { docViewerStyles } from './doc-viewer.styles.js';
import type { DocumentLoader, LoadState } from './document-loader.js';
import { Drawer } from './drawer.js';
import { endingOf, engineOf } from './engines.js';
import type { FindBar } from './find-bar.js';
import { addressOf } from './go-to-place.js';
import type { HtmlDocument } from './html-document.js';
import { loadView, type LoadReport } from './load.view.js';
import { keepInView, openBranch } from './outline-pane.js';
import type { KnownDocument } from './record-panels.js';
import type { PageBar } from './page-bar.js';

/** Milliseconds from a change of the text to its new outline: a page still arriving changes often. */
const settling = 200;
/** Milliseconds that 链接已复制 stays. */
const showing = 5000;

/**
 * Shows a long official document: an outline of its real headings beside the text (一、（一）1.（1）, chapters, articles,
 * headings of the markup; the documents of a page each with their own), the current place, a permanent address for
 * every heading, print, and tables that scroll within themselves. It enhances the article that it wraps without
 * touching a word of it, or loads a page of the same site (`src`) or a document of the endpoint (`index-number`) into
 * the page as ordinary HTML.
 *
 * The column needs 52rem for the outline to stand beside the text; in a narrower one it opens from a bar above it.
 *
 * @tag gov-doc-viewer
 * @summary 文件阅读: a long document with outline, permanent links and print
 * @slot - the document; with `src` or `index-number`, what stands here until it is loaded
 * @slot document - filled by the element itself with the document that it loaded
 * @fires {CustomEvent<{ headings: number }>} gov-outline-updated - the outline was read, or read again after the text changed
 * @fires {CustomEvent<{ src: string, indexNumber: string }>} gov-document-loaded - the document is in the page
 * @fires {CustomEvent<{ src: string, indexNumber: string, problem: string }>} gov-document-failed - it could not be loaded
 * @fires {CustomEvent<{ address: string }>} gov-link-copied - the address of the current place is on the clipboard
 * @csspart controls - the rail beside the text, or the bar above it
 * @cssproperty [--gov-doc-viewer-top=0px] - height of what the portal keeps at the top of the window
 * @cssproperty [--gov-accent] - colour of the current place
 * @cssproperty [--gov-paper=Canvas] - ground of the bar and of the heads of tables
 * @cssproperty [--gov-line] - hairlines
 * @cssproperty [--gov-muted] - colour of the note
 */
export class GovDocViewer extends GovElement {
  static override readonly tag: string = 'gov-doc-viewer';
  static override styles = [theme, controls, docViewerStyles];
  static override properties = {
    src: { type: String },
    indexNumber: { type: String, attribute: 'index-number' },
    endpoint: { type: String },
    beside: { state: true },
    message: { state: true },
    partFailed: { state: true },
  };

  /** The address of a PDF, a DOCX or an HTML page of the same site; with `#id` only that part of a page is shown, else its article. */
  declare src: string;
  /** The document's index number (索引号): loads it from the endpoint. */
  declare indexNumber: string;
  /** The endpoint's address, where it is another than the page's. */
  declare endpoint: string;
  /** Whether the column is wide enough for the outline to stand beside the text; unknown before the first layout. */
  declare private beside: boolean | undefined;
  declare private message: string;
  /** The part that loads documents did not come itself. */
  declare private partFailed: boolean;

  /** What is shown, of whatever kind. */
  private shown: OpenedDocument | undefined;
  /** The article of the page, or the one that was loaded, where an article is what is shown. */
  private article: HtmlDocument | undefined;
  /** What the loader put into the page. */
  private loaded: HTMLElement | undefined;
  private outline: readonly OutlineNode[] = [];
  private current: OutlineNode | undefined;
  private changeTimer: ReturnType<typeof setTimeout> | undefined;
  private messageTimer: ReturnType<typeof setTimeout> | undefined;
  private textWatcher: MutationObserver | undefined;
  private sizeWatcher: ResizeObserver | undefined;
  private readonly drawer = new Drawer();
  private readonly finder = document.createElement('div');
  private readonly panels = document.createElement('div');
  /** What the endpoint says of the document that is shown. */
  private known: KnownDocument | undefined;
  private findBar: FindBar | undefined;
  private readonly pageTools = document.createElement('div');
  private pageBar: PageBar | undefined;
  private loader: DocumentLoader | undefined;
  private loaderWanted: Promise<void> | undefined;

  constructor() {
    super();
    this.src = '';
    this.indexNumber = '';
    this.endpoint = '';
    this.message = '';
    this.partFailed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightStyles(this, docViewerLightStyles);
    this.textWatcher ??= new MutationObserver(() => {
      clearTimeout(this.changeTimer);
      this.changeTimer = setTimeout(() => void this.read(), settling);
    });
    this.sizeWatcher ??= new ResizeObserver(([entry]) => entry && this.fit(entry.contentRect));
    this.sizeWatcher.observe(this);
    // Where a file is to come, what stands in its place meanwhile is read only if it does not come.
    if (this.loader || !engineOf(endingOf(this.source[0]))) void this.read();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.textWatcher?.disconnect();
    this.sizeWatcher?.disconnect();
    clearTimeout(this.changeTimer);
    clearTimeout(this.messageTimer);
    this.message = '';
    this.drawer.stop();
    // What was drawn by an engine is drawn again when the element is back in a page.
    const isDrawn = this.shown !== undefined && this.shown !== this.article;
    this.loader?.detach(isDrawn);
    this.findBar?.close();
    if (isDrawn) {
      this.shown?.close();
      this.loaded?.remove();
      this.loaded = undefined;
    }
    this.article?.close();
    this.article = undefined;
    this.adopt(undefined);
  }

  protected override willUpdate(): void {
    const [src, indexNumber] = this.source;
    if (!this.isConnected) return;
    if (this.loader) this.loader.follow(src, indexNumber);
    else if (src || indexNumber) this.loaderWanted ??= this.getLoader();
  }

  protected override render(): TemplateResult {
    const words = this.inWords(docViewerWords);
    return html`
      <div class="side ${this.beside ? 'rail' : this.shown?.file ? 'bar paged' : 'bar'}">
        ${this.beside === undefined ? nothing : this.controlsView(words)}
      </div>
      <slot name=${this.loaded ? 'document' : nothing}></slot>
      ${this.loader || this.partFailed ? loadView(this.report(words)) : nothing}
    `;
  }

  private controlsView(words: DocViewerWords): TemplateResult {
    const { shown, outline, current, message, pageTools, finder, panels } = this;
    return controlsView({
      words,
      beside: !!this.beside,
      shown,
      outline,
      current,
      message,
      places: { pageTools, finder, panels },
      find: () => void this.find(),
      print: () => this.print(),
      copyLink: () => void this.copyLink(),
      turnTables: () => {
        this.drawer.close();
        this.shown?.turnTables?.();
      },
      go: (event, node) => this.go(event, node),
      drawerToggled: this.watchDrawer,
    });
  }

  private get source(): [src: string, indexNumber: string] {
    return [this.src?.trim() ?? '', this.indexNumber?.trim() ?? ''];
  }

  /** Reads the text anew; what this element adds to it meanwhile is no change of the author's. */
  private async read(): Promise<void> {
    if (this.shown && this.shown !== this.article) return;
    try {
      const { HtmlDocument } = await import('./html-document.js');
      if (!this.isConnected || (this.shown && this.shown !== this.article)) return;
      this.article ??= new HtmlDocument({
        host: this,
        copied: (address) => this.emit('gov-link-copied', { address }),
        changed: () => this.adopt(this.article),
        language: () => this.language,
      });
      const isAnother = this.article.read(this.loaded ?? this);
      this.adopt(this.article);
      // Not while the reader is in one, unless the text is another.
      if (isAnother) void this.showPanels();
    } catch {
      // Without this part there is no outline; the text is there as it was.
    }
    this.textWatcher?.disconnect();
    this.textWatcher?.observe(this, { childList: true, characterData: true, subtree: true });
  }

  /** Attachments, related documents, versions, responsible units: only where there are any. */
  private async showPanels(): Promise<void> {
    const { known, article, panels } = this;
    const text = this.shown === article ? article?.textForPanels() : undefined;
    if (!known && !text && !panels.firstChild) return;
    try {
      const part = await import('./viewer-panels.js');
      if (known !== this.known || article !== this.article) return;
      const go = (place: Element) => {
        if (!this.beside) this.drawer.close();
        text?.go(place);
      };
      part.showPanels(panels, this.language, text && { ...text, go }, known);
      this.requestUpdate();
    } catch {
      // The files are in the text, too.
    }
  }

  /** Takes over what the document says of itself, each time it says that something is another. */
  private adopt(shown: OpenedDocument | undefined): void {
    if (shown !== this.shown) this.findBar?.close();
    this.shown = shown;
    const { outline, current } = this;
    this.outline = shown?.outline ?? [];
    this.current = shown?.current;
    // Now, while nothing has changed since the browser's own layout, reading forces none.
    if (this.current && this.current !== current && this.beside) keepInView(this.renderRoot, this.current);
    this.requestUpdate();
    if (this.pageBar || shown?.file) void this.showPageBar();
    if (shown && this.outline !== outline)
      this.emit('gov-outline-updated', { headings: this.outline.length });
  }

  /** The light styles decide by the column's width; here it only shows in which place the room was kept. */
  private fit({ x, width }: DOMRectReadOnly): void {
    this.beside = this.clientWidth - x - width > 160;
  }

  private go(event: MouseEvent, node: OutlineNode): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.beside) openBranch(event.currentTarget as Element);
    else this.drawer.close();
    this.shown?.goTo(node);
  }

  private print(): void {
    if (this.shown?.print) void this.shown.print();
    else window.print();
  }

  private async find(): Promise<void> {
    try {
      const { FindBar } = await import('./find-bar.js');
      this.findBar ??= new FindBar(this.finder, {
        host: this,
        document: () => this.shown,
        language: () => this.language,
      });
      this.findBar.open();
    } catch {
      this.tell(this.inWords(docViewerWords).partFailed);
    }
  }

  private async showPageBar(): Promise<void> {
    try {
      const { PageBar } = await import('./page-bar.js');
      await this.updateComplete;
      this.pageBar ??= new PageBar(this.pageTools);
      this.pageBar.show(this.shown, this.language);
    } catch {
      // Without it the pages are still there to be scrolled through.
    }
  }

  private readonly watchDrawer = (event: Event): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    if (details.open && !this.beside) this.drawer.watch(details);
    else this.drawer.stop();
  };

  private async copyLink(): Promise<void> {
    const id = this.current?.id;
    const address = id ? addressOf(id, true) : (location.href.split('#')[0] ?? '');
    const words = this.inWords(docViewerWords);
    if (await copyText(address)) {
      this.tell(words.copied);
      this.emit('gov-link-copied', { address });
    } else {
      if (id) location.hash = id;
      this.tell(words.copyFailed);
    }
  }

  private tell(message: string): void {
    this.message = message;
    clearTimeout(this.messageTimer);
    this.messageTimer = setTimeout(() => (this.message = ''), showing);
  }

  private async getLoader(): Promise<void> {
    this.partFailed = false;
    // At once, because a reader of a file would wait for one after the other; what fails is told where it is opened.
    const engine = engineOf(endingOf(this.source[0]));
    const ahead = [engine?.startAhead?.(), engine?.load()];
    for (const begun of ahead) begun?.catch(() => undefined);
    try {
      const { DocumentLoader } = await import('./document-loader.js');
      this.loader = new DocumentLoader(
        this,
        (state) => this.tellLoading(state),
        (...shown) => this.showLoaded(...shown),
      );
      this.requestUpdate();
    } catch {
      this.partFailed = true;
      void this.read();
    }
  }

  private report(words: DocViewerWords): LoadReport {
    return (
      this.loader?.report(this.language) ?? {
        is: 'failed',
        sentence: words.failed,
        actions: [[words.retry, () => (this.loaderWanted = this.getLoader())]],
      }
    );
  }

  /** @param opened the document that was drawn into the place, where it is no article */
  private showLoaded(place?: HTMLElement, opened?: OpenedDocument, known?: KnownDocument): void {
    this.known = known;
    if (place !== this.loaded) this.loaded?.remove();
    this.loaded = place;
    if (place && place.parentNode !== this) this.append(place);
    if (opened) {
      this.article?.close();
      this.article = undefined;
    }
    if (this.shown !== this.article && this.shown !== opened) this.shown?.close();
    this.adopt(opened ?? this.article);
    void this.read();
    if (opened) void this.showPanels();
  }

  private tellLoading(state: LoadState): void {
    this.requestUpdate();
    const [src, indexNumber] = this.source;
    if (state.is === 'shown') this.emit('gov-document-loaded', { src, indexNumber });
    if (state.is === 'failed' || state.is === 'cancelled') void this.read();
    if (state.is === 'failed') {
      this.emit('gov-document-failed', { src, indexNumber, problem: state.problem });
    }
  }
}
