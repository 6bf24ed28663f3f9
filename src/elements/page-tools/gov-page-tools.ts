import { html, nothing, type TemplateResult } from 'lit';
import { controls } from '../../foundation/controls.styles.js';
import { GovElement } from '../../foundation/gov-element.js';
import { nearestLanguage } from '../../foundation/language.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { theme } from '../../foundation/theme.styles.js';
import { icon, type Icon } from './page-tools.icons.js';
import { pageToolsLightStyles } from './page-tools.light.styles.js';
import { pageToolsWords } from './page-tools.messages.js';
import { pageToolsStyles } from './page-tools.styles.js';
import type { PageWork } from './page-work.js';
import { renderPanel } from './render-panel.js';
import { contentOf, hasChineseVoice, mayClose, readTools, type Tool } from './tools.js';

/**
 * The small tools of a document page in one row that wraps: 打印, 复制链接, 引用, 收缩/展开, 转到顶部, 听全文, 简/繁,
 * 关闭/返回. Other elements of the page stand in the same row as children.
 *
 * First only the row loads. What the tools do (`page-work.ts`) follows when the page has come to rest or a tool is
 * used, and what most readers never open only then. Printing, also by the browser's own menu, prints the document:
 * see `print-page.ts`.
 *
 * @tag gov-page-tools
 * @summary Print, link, citation, collapse, read aloud, 简/繁 and close for a document page
 * @slot - further tools in the same row: `gov-font-size`, `gov-qr-share`, plain links; in the order of the page
 * @fires {CustomEvent<{ waitUntil: (done: Promise<unknown>) => void }>} gov-page-printing - 打印 was pressed; whoever has something to draw for paper may ask to be waited for, up to three seconds
 * @fires {CustomEvent<{ address: string }>} gov-link-copied - the page's clean address is on the clipboard
 * @fires {CustomEvent<{ style: 'official' | 'reference' | 'plain', text: string }>} gov-citation-copied - a citation is on the clipboard
 * @fires {CustomEvent<{ collapsed: boolean }>} gov-content-collapsed - the reader folded the content away or back
 * @fires {CustomEvent<{ sentences: number }>} gov-speech-started - the document is read aloud
 * @fires {CustomEvent<{}>} gov-speech-stopped - reading aloud has ended
 * @fires {CustomEvent<{ script: 'traditional' | 'simplified' | 'original' }>} gov-script-changed - the content shows another script
 * @csspart row - the row of tools
 * @csspart panel - what a tool shows under the row
 * @cssproperty [--gov-accent] - colour of a tool that is in use
 * @cssproperty [--gov-line] - hairlines
 * @cssproperty [--gov-target=44px] - least height of a tool
 */
export class GovPageTools extends GovElement {
  static override readonly tag: string = 'gov-page-tools';
  static override styles = [theme, controls, pageToolsStyles];
  static override properties = {
    for: { type: String },
    tools: { type: String },
    collapses: { type: String },
    backHref: { type: String, attribute: 'back-href' },
    address: { type: String },
    keepParameters: { type: String, attribute: 'keep-parameters' },
    dropParameters: { type: String, attribute: 'drop-parameters' },
    keepFragment: { type: Boolean, attribute: 'keep-fragment' },
    message: { state: true },
    voiced: { state: true },
  };

  /** The `id` of the document's content. Without it the page's `<article>`, else its `<main>`, else the whole page. */
  declare for: string;
  /** The tools in their order, apart by spaces: `print copy-link citation collapse top speech script close`. */
  declare tools: string | null;
  /** The `id` of the part that 收缩 folds away; without it the content, or what follows the row within it. */
  declare collapses: string;
  /** Where 返回 leads when the browser can neither close the window nor go back. */
  declare backHref: string;
  /** Another address to copy and cite than the page's own; relative to the page, or in full. */
  declare address: string;
  /** Names of parameters to keep in the address though they look like tracking, apart by spaces. */
  declare keepParameters: string;
  /** Names of further parameters to leave out of the address, apart by spaces. */
  declare dropParameters: string;
  /** Keeps what follows `#` in the address, for portals whose pages differ only there. */
  declare keepFragment: boolean;
  declare private message: string;
  declare private voiced: boolean;

  private work: PageWork | undefined;
  /** The voices came after the row was drawn: then 听全文 takes the free place at the end, and nothing moves. */
  private voicedLate = false;

  constructor() {
    super();
    this.for = '';
    this.tools = null;
    this.collapses = '';
    this.backHref = '';
    this.address = '';
    this.keepParameters = '';
    this.dropParameters = '';
    this.keepFragment = false;
    this.message = '';
    this.voiced = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightStyles(this, pageToolsLightStyles);
    this.hearVoices();
    this.voicedLate = !this.voiced;
    window.speechSynthesis?.addEventListener?.('voiceschanged', this.hearVoices);
    if (document.readyState === 'complete') this.prepare();
    else window.addEventListener('load', this.prepare);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.speechSynthesis?.removeEventListener?.('voiceschanged', this.hearVoices);
    window.removeEventListener('load', this.prepare);
    this.work?.end();
    this.work = undefined;
  }

  protected override updated(): void {
    this.work?.drawn();
  }

  protected override render(): TemplateResult {
    const listed = readTools(this.tools);
    const late = this.voicedLate && listed.includes('speech');
    const row = listed.filter((tool) => tool !== 'speech' || !this.voicedLate);
    return html`<div class="row" part="row" role="group" aria-label=${this.inWords(pageToolsWords).row}>
        ${row.map((tool) => this.renderTool(tool))}
        ${late ? (this.voiced ? this.renderTool('speech') : html`<span class="place"></span>`) : nothing}
        <slot></slot>
      </div>
      <p class="message" role="status">${this.message}</p>
      ${listed.map((tool) => this.renderPanel(tool))}
      <p class="printed">${this.work?.addressLine}</p>`;
  }

  private renderTool(tool: Tool): TemplateResult {
    const [name, word] = this.face(tool);
    const open = this.work?.panel(tool) !== undefined;
    const expands = tool === 'citation' || tool === 'speech';
    const expanded = tool === 'collapse' ? !this.work?.folded : expands ? open : undefined;
    return html`<button
      id=${tool}
      class=${open ? 'open' : ''}
      type="button"
      aria-expanded=${expanded === undefined ? nothing : expanded ? 'true' : 'false'}
      aria-controls=${open ? `panel-${tool}` : nothing}
      @click=${() => this.use(tool)}
    >
      ${icon(name)}${word}
    </button>`;
  }

  /** Icon and word of a tool as it stands: what pressing it will do. */
  private face(tool: Tool): [Icon, string] {
    const words = this.inWords(pageToolsWords);
    if (tool === 'collapse' && this.work?.folded) return ['expand', words.expand];
    if (tool === 'close' && !mayClose()) return ['back', words.back];
    if (tool !== 'script') return [tool, words[tool]];
    return [tool, nearestLanguage(contentOf(this)) === 'zh-Hant' ? words.simplified : words.traditional];
  }

  private renderPanel(tool: Tool): TemplateResult | typeof nothing {
    const panel = this.work?.panel(tool);
    return panel ? renderPanel(tool, panel, () => this.work?.close(tool)) : nothing;
  }

  private async use(tool: Tool): Promise<void> {
    this.message = '';
    try {
      (this.work ?? (await this.load()))?.use(tool);
    } catch {
      this.message = this.inWords(pageToolsWords).failed;
      if (tool === 'print') window.print?.();
    }
  }

  private async load(): Promise<PageWork | undefined> {
    const { PageWork } = await import('./page-work.js');
    if (!this.work && this.isConnected) {
      this.work = new PageWork(this, {
        language: () => this.language,
        say: (sentence) => (this.message = sentence),
        changed: () => this.requestUpdate(),
      });
      this.requestUpdate();
    }
    return this.work;
  }

  /** Printing by the browser's menu waits for nobody: what prepares the page for it has to be there before. */
  private readonly prepare = (): void => {
    const idle = window.requestIdleCallback ?? setTimeout;
    // Where it cannot be loaded now, a tool that is used tries again and tells.
    idle(() => void this.load().catch(() => undefined));
  };

  private readonly hearVoices = (): void => {
    this.voiced = hasChineseVoice();
  };
}
