/** Draws what the panel of `<gov-qr-share>` shows once its part has been loaded. */
import type { html as Html, nothing as Nothing, svg as Svg, TemplateResult } from 'lit';
import { logoAddress } from './logo-address.js';
import { logoShare, quietZone, type QrDrawing } from './encode-qr.js';
import type { shareCodeWords } from './share-code.messages.js';

/** The element's own: a second copy of Lit in this part would not know its templates. */
interface Lit {
  html: typeof Html;
  svg: typeof Svg;
  nothing: typeof Nothing;
}

/** What the panel shows, and what its buttons do. */
export interface Shared {
  address?: string;
  drawing?: QrDrawing;
  words: (typeof shareCodeWords)['zh-Hans'];
  large: boolean;
  /** A logo that is proven to leave the code readable. */
  logo: string | undefined;
  message: string | undefined;
  enlarge(): void;
  copy(address: string): void;
  save(format: 'png' | 'svg'): void;
  share(address: string): void;
}

export function renderShared(lit: Lit, shared: Shared): TemplateResult {
  const { html, nothing } = lit;
  const { address, drawing, words, large, enlarge, copy, save, share } = shared;
  if (!address) return html`<p class="note">${words.noAddress}</p>`;
  return html`${
    drawing
      ? html`<button class="enlarge" type="button" aria-pressed=${large ? 'true' : 'false'} @click=${enlarge}>
            ${renderDrawing(lit, drawing, shared, words.image(address))}
          </button>
          <p class="note">${words.scan}</p>`
      : html`<p class="note">${words.tooLong}</p>`
  }
    <p class="address">${address}</p>
    <slot></slot>
    ${/MicroMessenger/i.test(navigator.userAgent) ? html`<p class="note">${words.weChat}</p>` : nothing}
    <p class="message" role="status">${shared.message}</p>
    <div class="actions">
      <button type="button" @click=${() => copy(address)}>${words.copy}</button>
      ${
        drawing
          ? (['png', 'svg'] as const).map(
              (format) =>
                html`<button type="button" @click=${() => save(format)}>${words.save[format]}</button>`,
            )
          : nothing
      }
      ${'share' in navigator ? html`<button type="button" @click=${() => share(address)}>${words.share}</button>` : nothing}
    </div>`;
}

function renderDrawing(
  { svg, nothing }: Lit,
  drawing: QrDrawing,
  { large, logo }: Shared,
  label: string,
): TemplateResult {
  const side = drawing.size + 2 * quietZone;
  const width = drawing.size * logoShare;
  const place = (size: number) => (side - size) / 2;
  return svg`<svg class=${large ? 'code large' : 'code'} viewBox="0 0 ${side} ${side}" role="img" aria-label=${label}>
      <rect width="100%" height="100%" fill="#fff"></rect>
      <path transform="translate(${quietZone} ${quietZone})" d=${drawing.path} fill="#000" shape-rendering="crispEdges"></path>
      ${
        logo
          ? svg`<rect x=${place(width + 1)} y=${place(width + 1)} width=${width + 1} height=${width + 1} fill="#fff"></rect>
              <image href=${logoAddress(logo) ?? nothing} x=${place(width)} y=${place(width)} width=${width} height=${width}></image>`
          : nothing
      }
    </svg>`;
}
