import { exchangeOnce } from './exchange.js';
import { readRequestStatus, type RequestProgress } from './read-request-status.js';
import { repeat, usualTimeout, type Patience } from './repeat.js';

/** Somebody is waiting before the page: shorter than for a filing. */
export const lookUpPatience: Patience = { tries: 3, within: 30_000, firstWait: 500, longestWait: 5000 };

/**
 * The status of a request, by its number and query code, which go in the body so that neither is in an address or a
 * log. The endpoint answers a wrong number and a wrong code alike: `not-found`.
 */
export function lookUpRequest(
  address: string,
  number: string,
  queryCode: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<RequestProgress> {
  const ask = () =>
    exchangeOnce({
      address: `${address}/request-lookups`,
      body: JSON.stringify({ number, queryCode }),
      headers: { 'content-type': 'application/json' },
      read: readRequestStatus,
      signal,
      timeout: usualTimeout,
    });
  return repeat(ask, { patience: lookUpPatience, signal });
}
