import type { ReactiveElement } from 'lit';
import { EndpointClient, EndpointError, type DocumentRecord } from '../../endpoint/client.js';
import { EndpointFinder } from '../../endpoint/find-endpoint.js';
import type { Language } from '../../foundation/language.js';
import { warn } from '../../foundation/warn.js';
import { askEndpointWords } from './ask-endpoint.messages.js';

/** What the endpoint said: the record, or why there is none, what to do next, and whether asking again may help. */
export interface Answer {
  record?: DocumentRecord;
  failure?: { text: string; retryable: boolean };
}

type Host = ReactiveElement & { indexNumber: string | undefined };

interface Asking {
  finder: EndpointFinder;
  key: string;
  stop: AbortController;
  record: Promise<DocumentRecord>;
}

const askings = new WeakMap<ReactiveElement, Asking>();

/** Asks the host's endpoint for a document: once for each address and number, until {@link stopAsking}. */
export async function askEndpoint(host: Host, language: Language): Promise<Answer> {
  const indexNumber = host.indexNumber?.trim() ?? '';
  let asking = askings.get(host);
  const finder = asking?.finder ?? new EndpointFinder(host);
  const { address } = finder;
  const key = `${address} ${indexNumber}`;
  if (asking?.key !== key) {
    asking?.stop.abort();
    const stop = new AbortController();
    asking = { finder, key, stop, record: recordOf(host, address, indexNumber, stop.signal) };
    askings.set(host, asking);
  }
  try {
    return { record: await asking.record };
  } catch (error) {
    const { code } = error as EndpointError;
    // To read again does no harm, and whatever it was may be over by then.
    const retryable = code !== 'not-found' && code !== 'no-endpoint';
    return { failure: { text: failureText(code, indexNumber, language), retryable } };
  }
}

/** Whether the answer is another endpoint's: a `<gov-endpoint>` may be defined, or name another, after it. */
export function isOutdated(host: ReactiveElement): boolean {
  const asking = askings.get(host);
  return asking !== undefined && !asking.key.startsWith(`${asking.finder.address} `);
}

/** Stops a request that is under way, and forgets its answer. */
export function stopAsking(host: ReactiveElement): void {
  const asking = askings.get(host);
  asking?.stop.abort();
  if (asking) asking.key = '';
}

export function loading(language: Language): { text: string } {
  return { text: askEndpointWords[language].loading };
}

async function recordOf(
  host: Host,
  address: string | undefined,
  indexNumber: string,
  signal: AbortSignal,
): Promise<DocumentRecord> {
  try {
    if (address) return await new EndpointClient(address).documentByIndexNumber(indexNumber, { signal });
    warn(
      'no-endpoint',
      '<gov-doc-meta index-number> needs an endpoint: its attribute, a <gov-endpoint> or a <meta>.',
    );
    throw new EndpointError({ code: 'no-endpoint', outcome: 'not-sent', retryable: false });
  } catch (error) {
    const detail = { code: (error as EndpointError).code };
    if (!signal.aborted)
      host.dispatchEvent(new CustomEvent('gov-doc-meta-failed', { detail, bubbles: true }));
    throw error;
  }
}

function failureText(code: string, indexNumber: string, language: Language): string {
  const words = askEndpointWords[language];
  if (code === 'not-found') return words.notFound(indexNumber);
  if (code === 'no-endpoint') return words.noEndpoint;
  return /^(offline|no-answer|timeout)$/.test(code) ? words.noAnswer : words.wrongAnswer;
}
