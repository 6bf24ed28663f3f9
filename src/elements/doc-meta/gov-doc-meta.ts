import { html, render, type TemplateResult } from 'lit';
import { controls } from '../../foundation/controls.styles.js';
import { GovElement } from '../../foundation/gov-element.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { theme } from '../../foundation/theme.styles.js';
import { readAuthorBlock, type AuthorField } from './author-block.js';
import { docMetaLightStyles } from './doc-meta.light.styles.js';
import { docMetaWords } from './doc-meta.messages.js';
import { docMetaStyles } from './doc-meta.styles.js';
import type { Entry } from './record.js';
import type { Gathered } from './sources.js';
import type { Tools } from './tools.js';
import { lapseOf } from './validity.js';

/** What comes when first asked for: the endpoint's client, what the text alone can tell, citations. */
const parts = {
  asking: () => import('./ask-endpoint.js'),
  text: () => import('./document-text.js'),
  citations: () => import('./citations.js'),
};

/**
 * The metadata table of an official document, made trustworthy and useful. It enhances the `<dl>`, table or list that
 * it wraps, in place; or it gathers the values elsewhere and writes a `<dl>` as its own children. Sources, the most
 * trusted first and merged field by field: the wrapped block, the block that `from` names, a child
 * `<script type="application/json">`, the endpoint by `index-number`, the page's `<meta>` tags, the document that `for`
 * names (marked as derived). A wrapped block is completed from them only where `preset`, `fields`, `index-number` or
 * child JSON asks for it.
 *
 * @tag gov-doc-meta
 * @summary 文件元数据: metadata table with copy, citation, origin of the data, and a warning where a document lapsed
 * @slot - the author's `<dl>`, table or list; without script it stands as it is
 * @fires {CustomEvent<{ metadata: Record<string, string>, sources: Record<string, string> }>} gov-doc-meta-read - the record is known or has changed; values by canonical key, and where each came from
 * @fires {CustomEvent<{ code: string }>} gov-doc-meta-failed - the endpoint gave no record
 * @fires {CustomEvent<{ field: string, text: string }>} gov-doc-meta-copied - a number or a citation is on the clipboard
 * @csspart lapse - the warning that a document is no longer in force
 * @csspart tools - the row of tools below the table
 * @csspart panel - citations, origin of the data, or findings
 * @cssproperty [--gov-accent] - colour of the tools
 * @cssproperty [--gov-danger=#b3261e] - colour of the warning
 * @cssproperty [--gov-line] - hairlines
 * @cssproperty [--gov-muted] - colour of labels
 * @cssproperty [--gov-target=44px] - least height and width of a tool
 */
export class GovDocMeta extends GovElement {
  static override readonly tag: string = 'gov-doc-meta';
  static override styles = [theme, controls, docMetaStyles];
  static override properties = {
    from: { type: String },
    for: { type: String },
    indexNumber: { type: String, attribute: 'index-number' },
    endpoint: { type: String },
    preset: { type: String },
    fields: { type: String },
    columns: { type: String, reflect: true },
    empty: { type: String },
    validity: { type: String },
    successor: { type: String },
    successorTitle: { type: String, attribute: 'successor-title' },
    applyHref: { type: String, attribute: 'apply-href' },
    editor: { type: Boolean },
  };

  /** A CSS selector of the block to read, where the element does not wrap it. The first match is read, not changed. */
  declare from: string | undefined;
  /** The `id` of the document's body: what no other source says is derived from its text, and marked so. */
  declare for: string | undefined;
  /** The document's index number (索引号): asks the endpoint for its record. */
  declare indexNumber: string | undefined;
  /** The endpoint's address, where it is another than the page's. */
  declare endpoint: string | undefined;
  /** The fields and labels of the element's own list: `state-council`, `guangdong`, `beijing`, `jiangxi`, `generic`. */
  declare preset: string | undefined;
  /** The fields of the element's own list, canonical keys or Chinese labels, apart by commas or spaces. */
  declare fields: string | undefined;
  /** Most pairs a row: `one`, `two` (default) or `three`; fewer where there is no room. */
  declare columns: string | undefined;
  /**
   * What becomes of a field without a value: `mark` says 未标注, `hide` leaves it out. By default what is printed empty
   * is marked, and what is only in the preset is left out.
   */
  declare empty: string | undefined;
  /** The document's validity as the server knows it: `repealed`, `superseded`, `expired`, or the words of the field. */
  declare validity: string | undefined;
  /** The address of the document that is in force instead, and its title. */
  declare successor: string | undefined;
  declare successorTitle: string | undefined;
  /** The address of the request form: adds a link that carries title, document number and index number into it. */
  declare applyHref: string | undefined;
  /** For editors, on their preview page: shows what to mend beside the fields and below the table. */
  declare editor: boolean;

  private readonly watcher = new MutationObserver((records) => {
    const own = (node: Node | undefined) => node instanceof Element && node.closest('[data-gov-made]');
    const news = records.some(
      ({ target, addedNodes, removedNodes }) => ![target, addedNodes[0], removedNodes[0]].some(own),
    );
    if (news) this.refresh();
  });
  /** @internal What came with the record for editors; the tools say it in words. */
  declare findings: readonly unknown[] | undefined;
  private block: AuthorField[] = [];
  private entries: readonly Entry[] = [];
  private status: { text: string; retryable?: boolean } | undefined;
  /** The language in which the sources were last read; empty where they have to be read again. */
  private readIn = '';
  private run = 0;
  private asking: typeof import('./ask-endpoint.js') | undefined;
  private later: typeof import('./after-sight.js') | undefined;
  private tools: Tools | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightStyles(this, docMetaLightStyles);
    this.watcher.observe(this, { childList: true, characterData: true, subtree: true });
    // The block, or what `from` names, may not be there while the page is still being read.
    document.addEventListener('DOMContentLoaded', this.refresh);
    this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    document.removeEventListener('DOMContentLoaded', this.refresh);
    this.run += 1;
    this.asking?.stopAsking(this);
    this.later?.restore(this);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const asked = changed.size || this.readIn !== this.language || this.asking?.isOutdated(this);
    if (!asked || !this.isConnected) return;
    this.readIn = this.language;
    this.block = readAuthorBlock(this);
    this.gather();
  }

  protected override render(): TemplateResult {
    const { status, tools } = this;
    const { retry } = this.inWords(docMetaWords);
    const row = html`<div class="tools" part="tools">
      ${tools?.row(this.entries, this.language)}
      <p role="status">${status?.text}</p>
      ${status?.retryable ? html`<button class="retry" type="button" @click=${this.retry}>${retry}</button>` : ''}
    </div>`;
    // A row of its own (that is the list) once there are fields: the one that stood in their place must not wander down.
    return html`${this.renderLapse()}<slot></slot>${this.entries.length ? [row] : row}${tools?.openPanel()}`;
  }

  protected override updated(): void {
    const { later, tools, block, entries, language } = this;
    if (later && tools && this.isConnected)
      later.enhance(this, block, entries, tools.remarks, language, { html, render });
    else if (entries.length || this.editor) void import('./after-sight.js').then(this.goOn, () => undefined);
  }

  /** Says in words, above everything, that the document must not be relied on. */
  private renderLapse(): TemplateResult | undefined {
    const words = this.inWords(docMetaWords);
    const printed = this.entries.find((entry) => entry.key === 'validity');
    const lapse = lapseOf(printed?.label, this.validity || printed?.value);
    if (!lapse) return undefined;
    return html`<div class="lapse" part="lapse" role="note">
      <p>${words.lapse[lapse]}</p>
      ${this.tools?.successor(this.language)}
    </div>`;
  }

  private readonly refresh = (): void => {
    this.readIn = '';
    this.requestUpdate();
  };

  private readonly retry = (): void => {
    this.asking?.stopAsking(this);
    this.refresh();
  };

  /** Shows what the block says, and completes it with what other sources know. */
  private gather(): void {
    const run = ++this.run;
    const { block, indexNumber } = this;
    const asks =
      this.from ||
      this.for ||
      indexNumber ||
      this.preset ||
      this.fields ||
      this.querySelector('[type$=json]');
    const show = (state: Gathered): boolean => {
      if (run !== this.run) return false;
      Object.assign(this, state);
      this.requestUpdate();
      return true;
    };
    this.status = undefined;
    // While others are asked again, what they said before stands.
    if (block.length && !(asks && this.entries.length)) this.entries = block;
    if ((block.length && !asks) || document.readyState === 'loading') return;
    import('./sources.js')
      .then((sources) => sources.gather(this, block, this.language, parts, show))
      .catch(() => show({ status: { text: this.inWords(docMetaWords).failed, retryable: true } }));
  }

  /** Without what comes after the first sight the table stands as it does without script. */
  private readonly goOn = (later: typeof import('./after-sight.js')): void => {
    this.later = later;
    this.tools ??= new later.Tools(this, html, parts);
    this.requestUpdate();
  };
}
