import { html, nothing, svg, type TemplateResult } from 'lit';
import { copyText } from '../../foundation/copy-text.js';
import { GovElement } from '../../foundation/gov-element.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { controls } from '../../foundation/controls.styles.js';
import { theme } from '../../foundation/theme.styles.js';
import type { QrDrawing } from './qr-encoder.js';
import { qrShareLightStyles } from './qr-share.light.styles.js';
import { qrShareWords } from './qr-share.messages.js';
import { qrShareStyles } from './qr-share.styles.js';
import { pngFile, quietZone, saveFile, svgFile } from './save-image.js';
import { shareAddress } from './share-address.js';

/** Beyond this many characters a code has modules too fine for an ordinary phone to read from a screen or a print. */
const longestAddress = 900;

type Drawing = QrDrawing | 'drawing' | 'failed' | undefined;

/**
 * 扫一扫在手机打开当前页: shows the page's clean address as a QR code, dark on light in every theme, with the address as
 * text beside it, and lets the reader copy, save or share it. Encodes only what `safeUrl` lets through. The encoder
 * loads when the code is first shown.
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
    keepParameters: { type: String, attribute: 'keep-parameters' },
    dropParameters: { type: String, attribute: 'drop-parameters' },
    keepFragment: { type: Boolean, attribute: 'keep-fragment' },
    printed: { type: Boolean, reflect: true },
    opened: { state: true },
    large: { state: true },
    drawing: { state: true },
    message: { state: true },
  };

  /** Another address than the page's own; relative to the page, or in full. */
  declare address: string;
  /** Names of parameters to keep in the address though they look like tracking, apart by spaces. */
  declare keepParameters: string;
  /** Names of further parameters to leave out of the address, apart by spaces. */
  declare dropParameters: string;
  /** Keeps what follows `#` in the address, for portals whose pages differ only there. */
  declare keepFragment: boolean;
  /** Prints the code with the page: it is drawn in advance when the page has come to rest. */
  declare printed: boolean;
  declare private opened: boolean;
  declare private large: boolean;
  declare private drawing: Drawing;
  declare private message: string;

  private drawn: string | undefined;

  constructor() {
    super();
    this.address = '';
    this.keepParameters = '';
    this.dropParameters = '';
    this.keepFragment = false;
    this.printed = false;
    this.opened = false;
    this.large = false;
    this.message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightStyles(this, qrShareLightStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override updated(): void {
    if (this.opened || this.printed) void this.draw();
  }

  protected override render(): TemplateResult {
    const words = this.inWords(qrShareWords);
    return html`<button
        class="open"
        type="button"
        aria-expanded=${this.opened ? 'true' : 'false'}
        aria-controls="panel"
        title=${words.openLabel}
        @click=${() => (this.opened ? this.close() : this.open())}
      >
        ${words.open}
      </button>
      <div
        id="panel"
        class="panel"
        part="panel"
        role="group"
        aria-label=${words.openLabel}
        ?hidden=${!this.opened}
        @keydown=${this.closeOnEscape}
      >
        ${this.renderPanel()}
      </div>`;
  }

  private renderPanel(): TemplateResult | typeof nothing {
    if (!this.opened && !this.printed) return nothing;
    const words = this.inWords(qrShareWords);
    const address = this.sharedAddress();
    if (!address) return html`<p class="message" role="status">${words.noAddress}</p>${this.renderClose()}`;
    const weChat = /MicroMessenger/i.test(navigator.userAgent);
    return html`${this.renderCode(address)}
      <p class="address"><slot>${address}</slot></p>
      ${weChat ? html`<p class="note">${words.weChat}</p>` : nothing}
      <p class="message" role="status">${this.message}</p>
      <div class="actions">
        <button type="button" @click=${() => this.copy(address)}>${words.copy}</button>
        ${
          typeof this.drawing === 'object'
            ? html`<button type="button" @click=${() => this.save('png')}>${words.savePng}</button
              ><button type="button" @click=${() => this.save('svg')}>${words.saveSvg}</button>`
            : nothing
        }
        ${
          'share' in navigator
            ? html`<button type="button" @click=${() => this.share(address)}>${words.share}</button>`
            : nothing
        }
        ${this.renderClose()}
      </div>`;
  }

  private renderClose(): TemplateResult {
    return html`<button type="button" @click=${this.close}>${this.inWords(qrShareWords).close}</button>`;
  }

  private renderCode(address: string): TemplateResult {
    const words = this.inWords(qrShareWords);
    if (address.length > longestAddress) return html`<p class="note">${words.tooLong}</p>`;
    if (this.drawing === 'failed') {
      return html`<p class="note">${words.failed}</p>
        <button type="button" @click=${() => (this.drawing = undefined)}>${words.retry}</button>`;
    }
    if (typeof this.drawing !== 'object') {
      return html`<div class="enlarge"><p class="note" role="status">${words.drawing}</p></div>`;
    }
    const { size, path } = this.drawing;
    const side = size + 2 * quietZone;
    return html`<button
        class="enlarge"
        type="button"
        aria-pressed=${this.large ? 'true' : 'false'}
        @click=${() => (this.large = !this.large)}
      >
        ${svg`<svg class=${this.large ? 'code large' : 'code'} viewBox="0 0 ${side} ${side}" role="img"
          aria-label=${words.image(address)} shape-rendering="crispEdges">
          <rect width="100%" height="100%" fill="#fff"></rect>
          <path transform="translate(${quietZone} ${quietZone})" d=${path} fill="#000"></path>
        </svg>`}
      </button>
      <p class="note">${words.scan}</p>`;
  }

  /** The address that the code carries, or undefined where another device could not open any. */
  private sharedAddress(): string | undefined {
    const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
    return shareAddress(document.baseURI, this.address || canonical || location.href, {
      keep: names(this.keepParameters),
      drop: names(this.dropParameters),
      keepFragment: this.keepFragment,
    });
  }

  private async draw(): Promise<void> {
    const address = this.sharedAddress();
    if (!address || address.length > longestAddress) return;
    if (this.drawing === 'failed' || (this.drawing && this.drawn === address)) return;
    this.drawn = address;
    this.drawing = 'drawing';
    try {
      const { encodeQr } = await import('./qr-encoder.js');
      if (this.drawn === address) this.drawing = encodeQr(address);
    } catch {
      this.drawing = 'failed';
    }
  }

  private open(): void {
    const address = this.sharedAddress();
    this.opened = true;
    this.message = '';
    document.addEventListener('pointerdown', this.closeOnOutside);
    void this.updateComplete.then(() => this.keepInside());
    if (address) this.emit('gov-qr-share-opened', { address });
  }

  private readonly close = (): void => {
    const inside = this.renderRoot.contains((this.renderRoot as ShadowRoot).activeElement);
    this.opened = false;
    this.large = false;
    document.removeEventListener('pointerdown', this.closeOnOutside);
    // The reader who closed the panel from within goes on where the panel was opened.
    if (inside && this.isConnected) this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
  };

  /** Opens to the left where the panel would leave the screen on the right. */
  private keepInside(): void {
    const panel = this.renderRoot.querySelector('.panel');
    if (!panel || !this.opened) return;
    panel.classList.remove('from-end');
    const right = panel.getBoundingClientRect().right;
    panel.classList.toggle('from-end', right > document.documentElement.clientWidth - 8);
  }

  private readonly closeOnOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.close();
  };

  private readonly closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  private async copy(address: string): Promise<void> {
    const words = this.inWords(qrShareWords);
    const copied = await copyText(address);
    this.message = copied ? words.copied : words.notCopied;
    if (copied) this.emit('gov-qr-share-copied', { address });
  }

  private async save(format: 'png' | 'svg'): Promise<void> {
    const words = this.inWords(qrShareWords);
    const address = this.sharedAddress();
    if (typeof this.drawing !== 'object' || !address) return;
    const file = format === 'svg' ? svgFile(this.drawing) : await pngFile(this.drawing);
    if (!file) {
      this.message = words.failed;
      return;
    }
    saveFile(file, `${words.fileName}.${format}`);
    this.emit('gov-qr-share-saved', { address, format });
  }

  private async share(address: string): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: address });
    } catch {
      // The reader closed the system's sheet: nothing to say.
    }
  }
}

function names(list: string | null): string[] {
  return (list ?? '').split(/\s+/).filter(Boolean);
}
