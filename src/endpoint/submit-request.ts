import type { Application, Receipt } from '../disclosure-request/index.js';
import { readReceipt } from './contract.js';
import { EndpointError } from './endpoint-error.js';
import { exchangeOnce } from './exchange.js';
import { repeat, usualPatience, usualTimeout, type ClientOptions } from './repeat.js';

export interface SubmitOptions extends ClientOptions {
  signal?: AbortSignal | undefined;
  /** An earlier call with the same key ended without a definite answer. */
  repeated?: boolean;
  /** Told after a failed attempt, before the wait for the next; attempts count from 1. */
  onWait?: (attempt: number, error: EndpointError) => void;
}

/**
 * Files a request, safely to be repeated with the same application and key until the answer is definite.
 *
 * @param address of the endpoint, see `EndpointClient`
 * @param key made once an attempt from at least 128 random bits, stored before this is called
 */
export function submitRequest(
  address: string,
  application: Application,
  key: string,
  options: SubmitOptions = {},
): Promise<Receipt> {
  const { signal, patience = usualPatience, timeout = usualTimeout, onWait } = options;
  const body = JSON.stringify(application);
  let maybeFiled = options.repeated === true;
  const ask = async (): Promise<Receipt> => {
    try {
      return await exchangeOnce({
        address: `${address}/requests`,
        body,
        headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"` },
        read: readReceipt,
        signal,
        timeout,
      });
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      const known = error.outcome !== 'unknown' && (!maybeFiled || isDefinite(error));
      maybeFiled = !known;
      throw known ? error : error.withOutcome('unknown');
    }
  };
  return repeat(ask, { patience, signal, onWait });
}

/** Whether an answer says, even of a request that may have been filed before, that it was not: the endpoint read it. */
function isDefinite({ outcome, code, status }: EndpointError): boolean {
  return outcome === 'refused' && code !== 'unexplained-status' && [400, 409, 413, 415, 422].includes(status);
}
