import type { Application, Receipt } from '../disclosure-request/index.js';
import {
  readCapabilities,
  readDocument,
  readReceipt,
  type Capabilities,
  type DocumentRecord,
} from './contract.js';
import { EndpointError } from './endpoint-error.js';
import { exchangeOnce } from './exchange.js';
import { repeat, usualPatience, type Patience } from './repeat.js';

export { EndpointError, type EndpointFinding, type Outcome } from './endpoint-error.js';
export type { Capabilities, DocumentRecord } from './contract.js';

export interface AskOptions {
  signal?: AbortSignal | undefined;
}

export interface SubmitOptions extends AskOptions {
  /** An earlier call with the same key ended without a definite answer. */
  repeated?: boolean;
  /** Told after a failed attempt, before the wait for the next; attempts count from 1. */
  onWait?: (attempt: number, error: EndpointError) => void;
}

export interface ClientOptions {
  patience?: Patience;
  /** Milliseconds until the whole answer to one attempt has to be there. */
  timeout?: number;
}

/** Whether an answer says, even of a request that may have been filed before, that it was not: the endpoint read it. */
function isDefinite({ outcome, code, status }: EndpointError): boolean {
  return outcome === 'refused' && code !== 'unexplained-status' && [400, 409, 413, 415, 422].includes(status);
}

/**
 * The endpoint, as the elements ask it: see `docs/endpoint.openapi.yaml`. Every method either gives what the contract
 * promises or throws an {@link EndpointError}; no cookies and no log-in are ever sent.
 */
export class EndpointClient {
  private readonly patience: Patience;
  private readonly timeout: number;

  /** @param address with the version and without a slash at its end, as `EndpointFinder` gives it: `/v1` */
  constructor(
    private readonly address: string,
    options: ClientOptions = {},
  ) {
    this.patience = options.patience ?? usualPatience;
    this.timeout = options.timeout ?? 30_000;
  }

  /** The disclosed document with this index number (索引号); code `not-found` where there is none. */
  documentByIndexNumber(value: string, options: AskOptions = {}): Promise<DocumentRecord> {
    return this.get(`/documents/by-index-number?value=${encodeURIComponent(value)}`, readDocument, options);
  }

  capabilities(options: AskOptions = {}): Promise<Capabilities> {
    return this.get('/capabilities', readCapabilities, options);
  }

  /**
   * Files a request, safely to be repeated with the same application and key until the answer is definite.
   *
   * @param key made once an attempt from at least 128 random bits, stored before this is called
   */
  submitRequest(application: Application, key: string, options: SubmitOptions = {}): Promise<Receipt> {
    const body = JSON.stringify(application);
    let maybeFiled = options.repeated === true;
    const ask = async (): Promise<Receipt> => {
      try {
        return await exchangeOnce({
          address: `${this.address}/requests`,
          body,
          headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"` },
          read: readReceipt,
          signal: options.signal,
          timeout: this.timeout,
        });
      } catch (error) {
        if (!(error instanceof EndpointError)) throw error;
        const known = error.outcome !== 'unknown' && (!maybeFiled || isDefinite(error));
        maybeFiled = !known;
        throw known ? error : error.withOutcome('unknown');
      }
    };
    return repeat(ask, { patience: this.patience, signal: options.signal, onWait: options.onWait });
  }

  private get<Answer>(
    path: string,
    read: (body: unknown) => Answer | undefined,
    { signal }: AskOptions,
  ): Promise<Answer> {
    const ask = () => exchangeOnce({ address: this.address + path, read, signal, timeout: this.timeout });
    return repeat(ask, { patience: this.patience, signal });
  }
}
