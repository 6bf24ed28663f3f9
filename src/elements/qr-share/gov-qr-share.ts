import { html, nothing, svg, type TemplateResult } from 'lit';
import { controls } from '../../foundation/controls.styles.js';
import { GovElement } from '../../foundation/gov-element.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { theme } from '../../foundation/theme.styles.js';
import { warn } from '../../foundation/warn.js';
import { qrShareLightStyles } from './qr-share.light.styles.js';
import { qrShareWords } from './qr-share.messages.js';
import { qrShareStyles } from './qr-share.styles.js';
import type { QrDrawing } from './encode-qr.js';
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

  /** The page is about to be printed by a tool that waits, or the reader pressed outside the open panel. */
  handleEvent(event: Event): void {
    if (event.type === 'pointerdown') {
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
      ?hidden=${!this.opened}
      @keydown=${this.closeOnEscape}
    >
      ${
        code === 'failed'
          ? html`<p class="note">${words.failed}</p>
              <button type="button" @click=${this.draw}>${words.retry}</button>`
          : code && loaded
            ? this.renderShared(loaded, code)
            : html`<p class="enlarge" role="status">${words.drawing}</p>`
      }
      <button class="close" type="button" @click=${this.close}>${words.close}</button>
    </div>`;
  }

  private renderShared(loaded: Part, { address, drawing }: ShareCode): TemplateResult {
    const words = this.inWords(loaded.shareCodeWords);
    if (!address) return html`<p class="note">${words.noAddress}</p>`;
    return html`${
      drawing
        ? html`<button
              class="enlarge"
              type="button"
              aria-pressed=${this.large ? 'true' : 'false'}
              @click=${() => (this.large = !this.large)}
            >
              ${this.renderDrawing(loaded, drawing, words.image(address))}
            </button>
            <p class="note">${words.scan}</p>`
        : html`<p class="note">${words.tooLong}</p>`
    }
      <p class="address"><slot>${address}</slot></p>
      ${/MicroMessenger/i.test(navigator.userAgent) ? html`<p class="note">${words.weChat}</p>` : nothing}
      <p class="message" role="status">${this.message}</p>
      <div class="actions">
        <button type="button" @click=${() => this.copy(address)}>${words.copy}</button>
        ${
          drawing
            ? (['png', 'svg'] as const).map(
                (format) =>
                  html`<button type="button" @click=${() => this.save(format)}>${words.save[format]}</button>`,
              )
            : nothing
        }
        ${
          'share' in navigator
            ? html`<button type="button" @click=${() => this.share(address)}>${words.share}</button>`
            : nothing
        }
      </div>`;
  }

  private renderDrawing(
    { quietZone, logoShare, logoAddress }: Part,
    drawing: QrDrawing,
    label: string,
  ): TemplateResult {
    const side = drawing.size + 2 * quietZone;
    const logo = this.logoProven ? drawing.size * logoShare : 0;
    const place = (size: number) => (side - size) / 2;
    return svg`<svg class=${this.large ? 'code large' : 'code'} viewBox="0 0 ${side} ${side}" role="img" aria-label=${label}>
      <rect width="100%" height="100%" fill="#fff"></rect>
      <path transform="translate(${quietZone} ${quietZone})" d=${drawing.path} fill="#000" shape-rendering="crispEdges"></path>
      ${
        logo
          ? svg`<rect x=${place(logo + 1)} y=${place(logo + 1)} width=${logo + 1} height=${logo + 1} fill="#fff"></rect>
              <image href=${logoAddress(this.logo ?? '') ?? nothing} x=${place(logo)} y=${place(logo)} width=${logo} height=${logo}></image>`
          : nothing
      }
    </svg>`;
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

  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
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
