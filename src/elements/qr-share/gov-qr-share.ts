import { html, nothing, svg, type TemplateResult } from 'lit';
import { controls } from '../../foundation/controls.styles.js';
import { GovElement } from '../../foundation/gov-element.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { theme } from '../../foundation/theme.styles.js';
import { warn } from '../../foundation/warn.js';
import { qrShareLightStyles } from './qr-share.light.styles.js';
import { qrShareWords } from './qr-share.messages.js';
import { qrShareStyles } from './qr-share.styles.js';
import type { Shared } from './render-shared.js';
import type { ShareCode } from './share-code.js';

/** The part behind the button; loads when the code is first shown. */
type Part = typeof import('./share-code.js');

/**
 * 扫一扫在手机打开当前页: shows the page's clean address as a QR code, dark on light in every theme, with the address as
 * text beside it, and lets the reader copy, save or share it. Encodes only what `safeUrl` lets through: the canonical
 * link of the page, else its own address without tracking and session parameters.
 *
 * @tag gov-qr-share
 * @summary QR code of the page's address
 * @slot - what stands here without script, for instance a link to the page; shown under the code
 * @fires {CustomEvent<{ address: string }>} gov-qr-share-opened - the reader opened the code
 * @fires {CustomEvent<{ address: string }>} gov-qr-share-copied - the address is on the clipboard
 * @fires {CustomEvent<{ address: string, format: 'png' | 'svg' }>} gov-qr-share-saved - the code was saved as a file
 * @csspart panel - the panel with the code
 * @cssproperty [--gov-paper=Canvas] - ground of the panel
 * @cssproperty [--gov-line] - hairlines
 * @cssproperty [--gov-target=44px] - least height and width of a button
 */
export class GovQrShare extends GovElement {
  static override readonly tag: string = 'gov-qr-share';
  static override styles = [theme, controls, qrShareStyles];
  static override properties = {
    address: { type: String },
    logo: { type: String },
    keepParameters: { type: String, attribute: 'keep-parameters' },
    dropParameters: { type: String, attribute: 'drop-parameters' },
    keepFragment: { type: Boolean, attribute: 'keep-fragment' },
    printed: { type: Boolean, reflect: true },
    opened: { state: true },
    large: { state: true },
    code: { state: true },
    logoProven: { state: true },
    message: { state: true },
  };

  /** Another address than the page's own; relative to the page, or in full. */
  declare address: string | undefined;
  /** A picture for the middle of the code. Shown only once an independent reader has read the code with it. */
  declare logo: string | undefined;
  /** Names of parameters to keep in the address though they look like tracking, apart by spaces. */
  declare keepParameters: string | undefined;
  /** Names of further parameters to leave out of the address, apart by spaces. */
  declare dropParameters: string | undefined;
  /** Keeps what follows `#` in the address, for portals whose pages differ only there. */
  declare keepFragment: boolean;
  /** Prints the code with the page also when the reader prints by the browser's menu: it is drawn in advance. */
  declare printed: boolean;
  declare private opened: boolean;
  declare private large: boolean;
  declare private code: ShareCode | 'failed' | undefined;
  declare private logoProven: boolean;
  declare private message: string | undefined;

  private loaded: Part | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightStyles(this, qrShareLightStyles);
    if (this.printed) document.addEventListener('gov-page-printing', this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('gov-page-printing', this);
    if (this.opened) this.close();
  }

  /** The page is about to be printed by a tool that waits, or the reader leaves the open panel. */
  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) {
      if (event.key === 'Escape') this.close();
    } else if (event.type === 'pointerdown') {
      if (!event.composedPath().includes(this)) this.close();
    } else if (typeof this.code !== 'object') {
      const { waitUntil } =
        (event as CustomEvent<{ waitUntil?: (done: Promise<unknown>) => void } | null>).detail ?? {};
      waitUntil?.(this.draw().then(() => this.updateComplete));
    }
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('printed') && this.printed) {
      document.addEventListener('gov-page-printing', this);
    }
    const asked = ['printed', 'address', 'logo', 'keepParameters', 'dropParameters', 'keepFragment'];
    if (changed.has('large')) this.keepInside();
    if ((this.opened || this.printed) && asked.some((name) => changed.has(name))) void this.draw();
  }

  protected override render(): TemplateResult {
    const words = this.inWords(qrShareWords);
    const expanded = this.opened ? 'true' : 'false';
    return html`<button class="open" type="button" aria-expanded=${expanded} @click=${this.toggle}>${words.open}</button
      >${this.opened || this.code ? this.renderPanel() : nothing}`;
  }

  private renderPanel(): TemplateResult {
    const words = this.inWords(qrShareWords);
    const { code, loaded } = this;
    return html`<div
      class="panel"
      part="panel"
      role="group"
      aria-label=${words.open}
      ?data-large=${this.large}
      ?hidden=${!this.opened}
    >
      ${
        code === 'failed'
          ? html`<p class="note">${words.failed}</p>
              <button type="button" @click=${this.draw}>${words.retry}</button>`
          : code && loaded
            ? loaded.renderShared({ html, svg, nothing }, this.shared(loaded, code))
            : html`<p class="enlarge" role="status">${words.drawing}</p>`
      }
      <button class="close" type="button" @click=${this.close}>${words.close}</button>
    </div>`;
  }

  /** What the part behind the button shows of the element's state, and what its buttons do. */
  private shared(loaded: Part, code: ShareCode): Shared {
    return {
      ...code,
      words: this.inWords(loaded.shareCodeWords),
      large: this.large,
      logo: this.logoProven ? this.logo : undefined,
      message: this.message,
      enlarge: () => (this.large = !this.large),
      copy: (address) => this.copy(address),
      save: (format) => this.save(format),
      share: (address) => this.share(address),
    };
  }

  private async draw(): Promise<void> {
    try {
      const loaded = await (this.loaded ?? import('./share-code.js'));
      const code = loaded.shareCode(
        this.address ?? '',
        {
          keep: names(this.keepParameters),
          drop: names(this.dropParameters),
          keepFragment: Boolean(this.keepFragment),
        },
        Boolean(this.logo),
      );
      this.loaded = loaded;
      this.code = code;
      this.logoProven = false;
      if (this.logo) await this.proveLogo(code);
    } catch {
      this.code = 'failed';
    }
  }

  private async proveLogo(code: ShareCode): Promise<void> {
    const logo = this.loaded?.logoAddress(this.logo ?? '');
    if (!logo || !code.address || !code.drawing) return;
    const { staysReadable } = await import('./prove-logo.js');
    const readable = await staysReadable(code.drawing, code.address, logo);
    if (this.code !== code) return;
    this.logoProven = readable;
    if (!readable) warn('qr-logo-refused', 'The code cannot be read with the logo, so it is shown without.');
  }

  private toggle(): void {
    if (this.opened) this.close();
    else this.open();
  }

  private open(): void {
    this.opened = true;
    this.message = '';
    document.addEventListener('pointerdown', this);
    this.renderRoot.addEventListener('keydown', this);
    void this.draw().then(() => {
      const address = typeof this.code === 'object' ? this.code.address : undefined;
      if (this.opened && address) this.emit('gov-qr-share-opened', { address });
    });
    void this.updateComplete.then(() => this.keepInside());
  }

  private close(): void {
    const inside = (this.renderRoot as ShadowRoot | undefined)?.activeElement;
    this.opened = false;
    this.large = false;
    document.removeEventListener('pointerdown', this);
    this.renderRoot?.removeEventListener('keydown', this);
    // The reader who closed the panel from within goes on where the panel was opened.
    if (inside && this.isConnected) this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
  }

  /** Opens to the left where the panel would leave the screen on the right. */
  private keepInside(): void {
    const panel = this.renderRoot.querySelector('.panel');
    if (!panel || !this.opened) return;
    panel.classList.remove('from-end');
    const right = panel.getBoundingClientRect().right;
    panel.classList.toggle('from-end', right > document.documentElement.clientWidth - 8);
  }

  private async copy(address: string): Promise<void> {
    if (!this.loaded) return;
    const words = this.inWords(this.loaded.shareCodeWords);
    const copied = await this.loaded.copyText(address);
    this.message = copied ? words.copied : words.notCopied;
    if (copied) this.emit('gov-qr-share-copied', { address });
  }

  private async save(format: 'png' | 'svg'): Promise<void> {
    const { loaded, code } = this;
    if (!loaded || typeof code !== 'object' || !code.address || !code.drawing) return;
    const words = this.inWords(loaded.shareCodeWords);
    if (await loaded.saveCode(code.drawing, format, words.fileName)) {
      this.emit('gov-qr-share-saved', { address: code.address, format });
    } else {
      this.message = words.notSaved;
    }
  }

  private async share(address: string): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: address });
    } catch {
      // The reader closed the system's sheet: nothing to say.
    }
  }
}

function names(list: string | null | undefined): string[] {
  return (list ?? '').split(/\s+/).filter(Boolean);
}
