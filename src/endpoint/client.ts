import type { Application, Receipt } from '../disclosure-request/index.js';
import { readCapabilities, readDocument, type Capabilities, type DocumentRecord } from './contract.js';
import { readDocumentVersion, type DocumentVersion } from './document-parts.js';
import { exchangeOnce } from './exchange.js';
import { repeat, usualPatience, usualTimeout, type ClientOptions } from './repeat.js';
import { submitRequest, type SubmitOptions } from './submit-request.js';

export type {
  Attachment,
  BrokenAttachment,
  Capabilities,
  DocumentRecord,
  DocumentVersion,
  Relation,
  Version,
} from './contract.js';
export { EndpointError, type EndpointFinding, type Outcome } from './endpoint-error.js';
export type { ClientOptions, Patience } from './repeat.js';
export { submitRequest, type SubmitOptions } from './submit-request.js';

export interface AskOptions {
  signal?: AbortSignal | undefined;
}

/**
 * The endpoint, as the elements ask it: see `docs/endpoint.openapi.yaml`. Every method either gives what the contract
 * promises or throws an `EndpointError`; no cookies and no log-in are ever sent.
 */
export class EndpointClient {
  /** @param address with the version and without a slash at its end, as `EndpointFinder` gives it: `/v1` */
  constructor(
    private readonly address: string,
    private readonly options: ClientOptions = {},
  ) {}

  /** The disclosed document with this index number (索引号); code `not-found` where there is none. */
  documentByIndexNumber(value: string, options: AskOptions = {}): Promise<DocumentRecord> {
    return this.get(`/documents/by-index-number?value=${encodeURIComponent(value)}`, readDocument, options);
  }

  /** One version of a document's text; code `not-found` where there is none. @param id of the document */
  documentVersion(id: string, version: number, options: AskOptions = {}): Promise<DocumentVersion> {
    const path = `/documents/${encodeURIComponent(id)}/versions/${version}`;
    return this.get(path, readDocumentVersion, options);
  }

  capabilities(options: AskOptions = {}): Promise<Capabilities> {
    return this.get('/capabilities', readCapabilities, options);
  }

  /** See {@link submitRequest}. */
  submitRequest(application: Application, key: string, options: SubmitOptions = {}): Promise<Receipt> {
    return submitRequest(this.address, application, key, { ...this.options, ...options });
  }

  private get<Answer>(
    path: string,
    read: (body: unknown) => Answer | undefined,
    { signal }: AskOptions,
  ): Promise<Answer> {
    const { patience = usualPatience, timeout = usualTimeout } = this.options;
    const ask = () => exchangeOnce({ address: this.address + path, read, signal, timeout });
    return repeat(ask, { patience, signal });
  }
}
