import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controls } from '../foundation/controls.styles.js';
import { GovElement } from '../foundation/gov-element.js';
import type { Language, Words } from '../foundation/language.js';
import { theme } from '../foundation/theme.styles.js';
import { EndpointFinder } from './find-endpoint.js';
import { lateElementStyles } from './late-element.styles.js';

/** What a part needs of the element that it works for. */
export interface PartHost {
  readonly element: HTMLElement;
  /** The endpoint's address, or undefined where none is named. */
  address(): string | undefined;
  language(): Language;
  emit(name: string, detail: object): void;
}

/** A part at work in an element's content. */
export interface LatePart {
  /** Buttons and news: stand in the element's shadow root, below its content. */
  readonly tools: HTMLElement;
  /** Language, endpoint, attributes or content may have changed. */
  update(): void;
  /** The element has left the page: nothing goes on. */
  stop(): void;
}

const words: Words<{ missing: string }> = {
  'zh-Hans': { missing: '没有加载出来，请刷新本页。' },
  'zh-Hant': { missing: '沒有載入，請重新整理本頁。' },
  en: { missing: 'This did not load. Please reload the page.' },
};

/**
 * An element that is its author's content until a part that loads later takes over the work: for what is needed on few
 * pages, and there only when somebody asks. Where the part does not load, an author's form still posts by itself.
 */
export abstract class LateElement extends GovElement {
  static override styles = [theme, controls, lateElementStyles];
  static override properties: PropertyDeclarations = { work: { state: true }, missing: { state: true } };

  declare private work: LatePart | undefined;
  declare private missing: boolean;

  private readonly finder = new EndpointFinder(this);

  /** Loads the class of what does the work. */
  protected abstract loadPart(): Promise<new (host: PartHost) => LatePart>;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('DOMContentLoaded', this.begin);
    this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.begin);
    this.work?.stop();
  }

  protected override updated(): void {
    this.work?.update();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${() => this.work?.update()}></slot>${
      this.missing ? html`<p role="status">${this.inWords(words).missing}</p>` : this.work?.tools
    }`;
  }

  /** The author's form may still be on its way; moved in the page, the element goes on with what it had. */
  private readonly begin = (): void => {
    if (document.readyState === 'loading') return;
    if (this.work) this.work.update();
    else void this.load();
  };

  private async load(): Promise<void> {
    const Part = await this.loadPart().catch(() => undefined);
    this.missing = !Part && !this.querySelector('form[action]');
    if (!Part || !this.isConnected || this.work) return;
    this.work = new Part({
      element: this,
      address: () => this.finder.address,
      language: () => this.language,
      emit: (name, detail) => this.emit(name, detail),
    });
  }
}
