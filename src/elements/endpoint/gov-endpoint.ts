import { ContextProvider } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { endpointContext } from '../../endpoint/find-endpoint.js';
import { GovElement } from '../../foundation/gov-element.js';

/**
 * Names the endpoint for all elements below it. A convenience: an element's own `endpoint` attribute comes before it,
 * `<meta name="gov-endpoint">` and the script tag's `data-endpoint` after it, and none of them is required where a
 * page needs no endpoint.
 *
 * @tag gov-endpoint
 * @summary Names the endpoint for the elements inside
 * @slot - the part of the page that uses this endpoint
 */
export class GovEndpoint extends GovElement {
  static override readonly tag: string = 'gov-endpoint';
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties = { address: { type: String } };

  /** The endpoint's address with its version, `/v1` or `https://data.example.gov.cn/v1`. Another origin must be HTTPS. */
  declare address: string;

  private readonly provider = new ContextProvider(this, { context: endpointContext });

  constructor() {
    super();
    this.address = '';
  }

  protected override willUpdate(): void {
    this.provider.setValue(this.address || undefined);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
